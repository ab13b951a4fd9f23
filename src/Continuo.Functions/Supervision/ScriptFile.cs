namespace Continuo.Functions.Supervision;

using System.Buffers.Text;
using System.Text;
using Continuo.Functions.Running;
using Continuo.Oscar.Services;

/// <summary>The script of a service as a file.</summary>
internal static class ScriptFile
{
    private const string Variable = "SCRIPT";

    /// <summary>Kernels look no further for the interpreter.</summary>
    private const int LongestFirstLine = 256;

    /// <summary>Writes the script: that of the variable SCRIPT in base64 when there is one, else that of the service.</summary>
    /// <returns>Its path; null when there is none.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static string? Write(ServiceDefinition service, PrivateFolder folder, SupervisorLog log)
    {
        var path = folder.FileNamed("script.sh");
        if (service.Variables.TryGetValue(Variable, out var encoded) && Base64.IsValid(encoded))
        {
            File.WriteAllBytes(path, Convert.FromBase64String(encoded));
            return path;
        }

        if (service.Script.Length == 0)
        {
            log.Fail("No user script found!");
            return null;
        }

        File.WriteAllText(path, service.Script, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        // Profilers look for this line, so it names the place that the script has in OSCAR's containers.
        log.Step("Script file found in '/oscar/config/script.sh'");
        return path;
    }

    /// <summary>What runs a script that was written.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static ScriptInterpreter InterpreterOf(string path)
    {
        using var file = File.OpenHandle(path);
        Span<byte> beginning = stackalloc byte[LongestFirstLine];
        var count = RandomAccess.Read(file, beginning, 0);
        return ScriptInterpreter.Of(Encoding.UTF8.GetString(beginning[..count]));
    }
}
