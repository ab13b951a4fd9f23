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

    [Fact]
    public void Command_SeveralWords_AreOneArgument() => ScriptInterpreter.Of("#!/usr/bin/env -S python3 -u\n").Command("s").ShouldBe(["/usr/bin/env", "-S python3 -u", "s"]);
}
