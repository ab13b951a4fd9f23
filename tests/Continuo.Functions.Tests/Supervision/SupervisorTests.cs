namespace Continuo.Functions.Tests.Supervision;

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Continuo.Functions.Running;
using Continuo.Functions.Supervision;
using Continuo.Functions.Tests.Running;

public sealed partial class SupervisorTests : IDisposable
{
    private readonly ScratchSupervisor _scratch = new();

    public SupervisorTests() => _scratch.Storage.Objects["app/in/a b+é.txt"] = "hello";

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Run_ObjectEvent_ScriptTurnsInputIntoOutput()
    {
        var end = await _scratch.RunAsync(
            ScratchSupervisor.Service("mkdir $TMP_OUTPUT_DIR/sub; tr a-z A-Z < \"$INPUT_FILE_PATH\" > $TMP_OUTPUT_DIR/sub/up.txt"),
            ScratchSupervisor.ObjectEvent("in%2Fa+b%2B%C3%A9.txt"));

        end.Succeeded.ShouldBeTrue();
        end.ExitCode.ShouldBe(0);
        end.Reason.ShouldBe(EndReason.Completed);
        var output = end.Outputs.ShouldHaveSingleItem();
        output.Key.ShouldBe("out/sub/up.txt");
        output.Target.Bucket.ShouldBe("app");
        File.ReadAllText(output.FilePath).ShouldBe("HELLO");
        end.Inputs.ShouldHaveSingleItem().Key.ShouldBe("in/a b+é.txt");
        end.Inputs[0].Bytes.ShouldBe(5);
        end.Phases.ScriptMilliseconds.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Run_ObjectEvent_LogHasTheLinesInOrderAndTheOutputLast()
    {
        await _scratch.RunAsync(
            ScratchSupervisor.Service("echo printed; echo x > $TMP_OUTPUT_DIR/o.txt"),
            ScratchSupervisor.ObjectEvent("in%2Fa+b%2B%C3%A9.txt"));

        var folder = _scratch.TryFolder;
        (await _scratch.MessagesAsync()).ShouldBe(
        [
            "INFO - Storage event found.",
            "INFO - MINIO event created",
            "INFO - Reading storage configuration",
            "INFO - SUPERVISOR: Initializing Binary supervisor",
            "INFO - Found 'MINIO' input provider",
            "INFO - Downloading item from bucket 'app' with key 'in/a b+é.txt'",
            $"INFO - Successful download of file 'in/a b+é.txt' from bucket 'app' in path '{folder}/input/a b+é.txt'",
            $"INFO - INPUT_FILE_PATH variable set to '{folder}/input/a b+é.txt'",
            "INFO - Script file found in '/oscar/config/script.sh'",
            $"INFO - Searching for files to upload in folder '{folder}/output'",
            "INFO - Checking files for uploading to 'minio.default' on path: 'app/out'",
            "INFO - Uploading file 'out/o.txt' to bucket 'app'",
            "INFO - Creating response",
        ]);
        var log = await _scratch.FinalLogAsync();
        log.ShouldEndWith(" - supervisor - INFO - Creating response\nprinted\n");
        SupervisorLine().Count(log).ShouldBe(13);
    }

    [Fact]
    public async Task Run_ObjectEvent_ScriptSeesTheVariablesOfTheContract()
    {
        var service = ScratchSupervisor.Service("""
            for n in OSCAR_SERVICE_NAME OSCAR_SERVICE_TOKEN JOB_UUID RESOURCE_ID STORAGE_OBJECT_KEY EVENT_TIME USER_VALUE USER_SECRET
            do eval "echo $n=\$$n"; done
            printf %s "$EVENT" > event.json; cat event.json
            """) with
        {
            Variables = ScratchVariables("USER_VALUE", "1 2"),
            Secrets = ScratchVariables("USER_SECRET", "s'3"),
        };

        var end = await _scratch.RunAsync(service, ScratchSupervisor.ObjectEvent("in%2Fa+b%2B%C3%A9.txt"));

        File.ReadAllText(end.ResponsePath!).ShouldBe("""
            OSCAR_SERVICE_NAME=blur
            OSCAR_SERVICE_TOKEN=secret-token
            JOB_UUID=blur-1
            RESOURCE_ID=here
            STORAGE_OBJECT_KEY=in/a b+é.txt
            EVENT_TIME=2026-01-02T03:04:05.678Z
            USER_VALUE=1 2
            USER_SECRET=s'3

            """ + ScratchSupervisor.ObjectEvent("in%2Fa+b%2B%C3%A9.txt"));
    }

    [Theory]
    [InlineData("{\"a\": 1}", "{\"a\": 1}")]
    [InlineData("aGVsbG8=", "hello")]
    [InlineData("aGVs\nbG8=\n", "hello")]
    [InlineData("plain, not base64!", "plain, not base64!")]
    [InlineData("", "")]
    public async Task Run_UnknownEvent_IsAFileOfTheScript(string body, string content)
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("case $INPUT_FILE_PATH in $TMP_INPUT_DIR/event-file-*) cat $INPUT_FILE_PATH;; esac"), body);

        File.ReadAllText(end.ResponsePath!).ShouldBe(content);
        (await _scratch.MessagesAsync()).ShouldContain("INFO - Found 'LOCAL' input provider");
    }

    [Fact]
    public async Task Run_NoDownloadWanted_ScriptFetchesItself()
    {
        var end = await _scratch.RunAsync(
            ScratchSupervisor.Service("echo \"[$INPUT_FILE_PATH]$STORAGE_OBJECT_KEY\"") with { FileStageIn = true },
            ScratchSupervisor.ObjectEvent("in%2Fx"));

        _scratch.Storage.Asked.ShouldBeEmpty();
        File.ReadAllText(end.ResponsePath!).ShouldBe("[]in/x\n");
        (await _scratch.MessagesAsync()).ShouldContain("INFO - Skipping download of input file.");
    }

    [Fact]
    public async Task Run_InputIsGone_FailsWithTheReasonInTheLog()
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("echo no"), ScratchSupervisor.ObjectEvent("in%2Fgone"));

        end.Succeeded.ShouldBeFalse();
        end.ExitCode.ShouldBe(1);
        (await _scratch.MessagesAsync())[^1].ShouldBe("ERROR - The job failed: The specified key does not exist.");
    }

    [Fact]
    public async Task Run_ScriptFails_KeepsNoFilesAndAnswersWithItsText()
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("echo x > $TMP_OUTPUT_DIR/o; echo sorry; exit 4"), "");

        end.Succeeded.ShouldBeFalse();
        end.ExitCode.ShouldBe(4);
        end.Outputs.ShouldBeEmpty();
        File.ReadAllText(end.ResponsePath!).ShouldBe("sorry\n");
        var messages = await _scratch.MessagesAsync();
        messages.ShouldContain("ERROR - The script ended with exit code 4: its files are not uploaded.");
        messages.ShouldNotContain(m => m.Contains("Searching"));
    }

    [Fact]
    public async Task Run_ScriptFailsAndCodeIsNotChecked_SucceedsWithItsFiles()
    {
        var end = await _scratch.RunAsync(
            ScratchSupervisor.Service("echo x > $TMP_OUTPUT_DIR/o; exit 4") with { CheckExitCode = false },
            "");

        end.Succeeded.ShouldBeTrue();
        end.ExitCode.ShouldBe(4);
        end.Outputs.ShouldHaveSingleItem().Key.ShouldBe("out/o");
    }

    [Fact]
    public async Task Run_OverTimeThoughCodeIsNotChecked_Fails()
    {
        var end = await _scratch.RunAsync(
            ScratchSupervisor.Service("sleep 1000") with { CheckExitCode = false, Timeout = TimeSpan.FromMilliseconds(200) },
            "");

        end.Succeeded.ShouldBeFalse();
        end.Reason.ShouldBe(EndReason.Timeout);
        (await _scratch.MessagesAsync()).ShouldContain("ERROR - The script was stopped after its time limit of 0.2 s: its files are not uploaded.");
    }

    [Fact]
    public async Task Run_Cancelled_EndsWithTheReason()
    {
        using var cancellation = new CancellationTokenSource();
        var run = _scratch.RunAsync(ScratchSupervisor.Service("echo $$ > started; sleep 1000"), "", cancellation.Token);
        await Eventually.BecomesTrueAsync(() => File.Exists(Path.Combine(_scratch.TryFolder, "home/started")), "the start of the script");

        await cancellation.CancelAsync();

        (await run).Reason.ShouldBe(EndReason.Cancelled);
    }

    [Fact]
    public async Task Run_WhileItRuns_LogIsFollowed()
    {
        var run = _scratch.RunAsync(ScratchSupervisor.Service("echo one; while [ ! -e go ]; do sleep 0.01; done; echo two"), "");
        var printed = new List<string>();

        await foreach (var line in _scratch.Log.FollowAsync(CancellationToken.None))
        {
            if (line.Source == JobLogSource.Script)
            {
                printed.Add(line.Text);

                // Without this file the script goes on for ever: the first line must come before its end.
                await File.WriteAllTextAsync(Path.Combine(_scratch.TryFolder, "home/go"), "");
            }
        }

        printed.ShouldBe(["one", "two"]);
        (await run).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("CRITICAL", 0)]
    [InlineData("WARNING", 1)]
    [InlineData("nonsense", 8)]
    [InlineData("DEBUG", 9)]
    public async Task Run_LevelOfService_FiltersTheLines(string level, int lines)
    {
        await _scratch.RunAsync(ScratchSupervisor.Service("echo printed") with { LogLevel = level, Output = [] }, "");

        var messages = await _scratch.MessagesAsync();
        messages.Length.ShouldBe(lines);
        messages.Contains("DEBUG - printed").ShouldBe(level == "DEBUG");
        (await _scratch.FinalLogAsync()).ShouldEndWith("printed\n");
    }

    [Fact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public async Task Run_Folder_IsPrivateAndRemovedWhenAsked()
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("mkdir -p closed/x; chmod 0 closed"), "");

        File.GetUnixFileMode(_scratch.TryFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        end.RemoveFolder();
        Directory.Exists(_scratch.TryFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_EventTooLongForAVariable_ReachesTheScriptAsFile()
    {
        var body = "\"" + new string('x', 200_000) + "\"";

        var end = await _scratch.RunAsync(ScratchSupervisor.Service("echo \"[$EVENT]\"; wc -c < $INPUT_FILE_PATH"), body);

        File.ReadAllText(end.ResponsePath!).ShouldBe("[]\n200002\n");
        (await _scratch.MessagesAsync()).ShouldContain("WARNING - The event is too long for the variable EVENT.");
    }

    [Fact]
    public async Task Run_RepeatCommand_RepeatsWithoutShowingSecrets()
    {
        var service = ScratchSupervisor.Service("printf '%s %s' \"$WORD\" \"$(cat $INPUT_FILE_PATH)\" > $TMP_OUTPUT_DIR/o") with
        {
            Variables = ScratchVariables("WORD", "it's"),
            Secrets = ScratchVariables("KEY", "hidden-value"),
        };
        var end = await _scratch.RunAsync(service, "aGVsbG8=");

        end.RepeatCommand.ShouldNotContain("hidden-value");
        end.RepeatCommand.ShouldNotContain("secret-token");
        using var again = new ScratchLauncher();
        await File.WriteAllTextAsync(Path.Combine(again.Folder.Home, "script.sh"), service.Script);
        var input = Directory.GetFiles(Path.Combine(_scratch.TryFolder, "input")).ShouldHaveSingleItem();
        File.Copy(input, Path.Combine(again.Folder.Home, Path.GetFileName(input)));
        (await again.RunAsync(end.RepeatCommand)).ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(again.Folder.Home, "out/o")).ShouldBe("it's hello");
    }

    [Fact]
    public async Task Run_OneFileForDirectCall_AnswersWithItInBase64()
    {
        var end = await _scratch.RunAsync(ScratchSupervisor.Service("printf 'a\\000b' > $TMP_OUTPUT_DIR/o; echo text"), "");

        File.ReadAllText(end.ResponsePath!).ShouldBe(Convert.ToBase64String(Encoding.ASCII.GetBytes("a\0b")));
        (await _scratch.FinalLogAsync()).ShouldEndWith("text\n");
    }

    private static ImmutableSortedDictionary<string, string> ScratchVariables(string name, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(name, value);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} - supervisor - INFO - ", RegexOptions.Multiline)]
    private static partial Regex SupervisorLine();
}
