namespace Continuo.Cli.Running;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Cli.Screens;
using Continuo.Model;

/// <summary>What a command found out, ready to be shown as a document or on a screen.</summary>
/// <param name="ExitCode">What the process returns.</param>
/// <param name="Diagnostics">Everything noticed on the way.</param>
internal sealed record Answer(int ExitCode, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Writes the members of the document that come before <c>diagnostics</c>.</summary>
    public Action<Utf8JsonWriter>? Members { get; init; }

    /// <summary>Shows the answer to a person.</summary>
    public Action<Screen>? Show { get; init; }

    /// <summary>The answer in one line, for <c>--quiet</c>.</summary>
    public string Line { get; init; } = "";

    /// <summary>Text that is the answer itself, such as a picture, and goes to standard output as it is.</summary>
    public string? Text { get; init; }

    /// <summary>Bytes that are the answer itself and no text, such as a picture; they go to standard output as they are.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>A whole document in a form that was asked for by name; nothing else is written.</summary>
    public string? Document { get; init; }

    /// <summary>Whether the diagnostics are what was asked for, and so go to standard output.</summary>
    public bool DiagnosticsAreTheAnswer { get; init; }

    /// <summary>The answer when the input cannot be used.</summary>
    public static Answer Invalid(ImmutableArray<Diagnostic> diagnostics) => new(Running.ExitCode.Negative, diagnostics);

    /// <summary>The answer when the input cannot be used for one reason.</summary>
    public static Answer Invalid(Diagnostic diagnostic) => Invalid([diagnostic]);
}
