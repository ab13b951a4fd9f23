namespace Continuo.Oscar.Tests.Services;

using Continuo.Oscar.Services;

public sealed class ScriptInterpreterTests
{
    [Theory]
    [InlineData("echo", "/bin/sh s")]
    [InlineData("", "/bin/sh s")]
    [InlineData("#!", "/bin/sh s")]
    [InlineData(" #!/bin/bash", "/bin/sh s")]
    [InlineData("#!/bin/bash\nx", "/bin/bash s")]
    [InlineData("#! \t/bin/bash \nx", "/bin/bash s")]
    [InlineData("#!/bin/bash\r\nx", "/bin/bash s")]
    [InlineData("#!/usr/bin/env python3\n#!/bin/sh", "/usr/bin/env python3 s")]
    [InlineData("#!/bin/sh -e  -u\n", "/bin/sh -e  -u s")]
    public void Command_FirstLine_IsReadAsTheKernelDoes(string script, string command) => string.Join(' ', ScriptInterpreter.Of(script).Command("s")).ShouldBe(command);

    [Theory]
    [InlineData("#!/usr/bin/env no-such\n", "no-such")]
    [InlineData("#!/usr/bin/env -S no-such -u\n", "no-such")]
    [InlineData("#!/nowhere/at/all x\n", "/nowhere/at/all")]
    [InlineData("#!/usr/bin/env no-such -u\n", null)]
    [InlineData("#!/usr/bin/env -S -u LANG sh\n", null)]
    [InlineData("#!/usr/bin/env -S --chdir /tmp sh\n", null)]
    [InlineData("#!/usr/bin/env -u LANG sh\n", null)]
    [InlineData("#!/usr/bin/env -Ssh -e\n", null)]
    [InlineData("#!/usr/bin/env -S A=1 no-such\n", null)]
    public void Missing_WhatEnvLooksFor_IsJudgedOnlyWhereItIsPlain(string script, string? missing) => ScriptInterpreter.Of(script).Missing("/usr/bin:/bin").ShouldBe(missing);

    [Fact]
    public void Command_SeveralWords_AreOneArgument() => ScriptInterpreter.Of("#!/usr/bin/env -S python3 -u\n").Command("s").ShouldBe(["/usr/bin/env", "-S python3 -u", "s"]);
}
