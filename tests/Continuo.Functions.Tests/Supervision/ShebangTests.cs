namespace Continuo.Functions.Tests.Supervision;

using System.Text;

using Continuo.Functions.Running;
using Continuo.Oscar.Services;

/// <summary>A script runs with the interpreter that its first line names.</summary>
public sealed class ShebangTests : IDisposable
{
    private readonly ScratchSupervisor _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("#!/bin/bash\na=(1 2 3); echo \"${#a[@]} $0\"", "3 ")]
    [InlineData("#!/usr/bin/env bash\na=(1 2 3); echo \"${#a[@]} $0\"", "3 ")]
    [InlineData("#!/usr/bin/env -S sed -n 's/^text: //p'\ntext: found", "found")]
    [InlineData("#!/bin/sh -e\nfalse || true; echo \"$-\"", "e")]
    [InlineData("echo plain", "plain")]
    public async Task Run_FirstLine_IsHonoured(string script, string printed)
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service(script), "");

        end.Reason.ShouldBe(EndReason.Completed, await _scratch.FinalLogAsync());
        (await _scratch.FinalLogAsync()).ShouldContain(printed);
    }

    [Fact]
    public async Task Run_ScriptInAVariableWithWindowsLineEnds_FindsItsInterpreter()
    {
        var service = ScratchSupervisor.Service("") with
        {
            Variables = ScratchSupervisor.Service("").Variables.Add("SCRIPT", Convert.ToBase64String(Encoding.UTF8.GetBytes("#!/bin/cat\r\nshown\r\n"))),
        };

        (await _scratch.RunAsync(service, "")).Succeeded.ShouldBeTrue();
        (await _scratch.FinalLogAsync()).ShouldContain("shown");
    }

    [Theory]
    [InlineData("#!/opt/none/node\n", "'/opt/none/node' is not on this machine")]
    [InlineData("#!/usr/bin/env no-such-program-here\n", "'no-such-program-here' is not on this machine")]
    public async Task Run_InterpreterThatIsMissing_FailsWithAWord(string script, string why)
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service(script), "");

        (end.Succeeded, end.ExitCode, end.Reason).ShouldBe((false, 127, EndReason.Error));
        (await _scratch.FinalLogAsync()).ShouldContain(why);
    }

    [Fact]
    public async Task Run_FirstLine_StandsInTheCommandThatRepeatsTheTry()
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("#!/usr/bin/env -S sh -e\ntrue"), "");

        end.RepeatCommand.ShouldEndWith(" /usr/bin/env '-S sh -e' script.sh");
    }
}
