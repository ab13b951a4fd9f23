namespace Continuo.Oscar.Services;

using System.Collections.Immutable;

/// <summary>The program that the first line of a script names (<c>#!/usr/bin/env python3</c>), read as the kernel reads it.</summary>
/// <param name="Path">The program.</param>
/// <param name="Argument">All that stands behind it, as one argument; <see langword="null"/>: nothing does.</param>
public sealed record ScriptInterpreter(string Path, string? Argument)
{
    /// <summary>Has <c>env</c> take its argument apart.</summary>
    private const string Split = "-S";

    /// <summary>What runs a script without such a line.</summary>
    public static ScriptInterpreter Shell { get; } = new("/bin/sh", null);

    /// <summary>The line as it would be written.</summary>
    public string Line => Argument is null ? $"#!{Path}" : $"#!{Path} {Argument}";

    /// <summary>The interpreter of a script; <see cref="Shell"/> where the script names none.</summary>
    /// <param name="script">Text of the script, or its beginning.</param>
    public static ScriptInterpreter Of(ReadOnlySpan<char> script)
    {
        if (!script.StartsWith("#!"))
        {
            return Shell;
        }

        var end = script.IndexOf('\n');
        var line = (end < 0 ? script[2..] : script[2..end]).Trim(" \t\r");
        var blank = line.IndexOfAny(" \t");
        return line.IsEmpty ? Shell
            : blank < 0 ? new ScriptInterpreter(line.ToString(), null)
            : new ScriptInterpreter(line[..blank].ToString(), line[blank..].Trim(" \t").ToString());
    }

    /// <summary>The command that runs a script.</summary>
    /// <param name="script">Path of the script.</param>
    public ImmutableArray<string> Command(string script) => Argument is null ? [Path, script] : [Path, Argument, script];

    /// <summary>
    /// The line as it was probably meant, where it cannot work: the kernel hands <c>env</c> all words as one argument, and without <c>-S</c> it looks
    /// for a program of that name. <see langword="null"/>: the line is good.
    /// </summary>
    internal string? SplitLine => IsEnv && Argument?.IndexOfAny([' ', '\t']) > 0 && Argument[0] != '-' ? $"#!{Path} {Split} {Argument}" : null;

    private bool IsEnv => System.IO.Path.GetFileName(Path) == "env";

    /// <summary>The part of the line that is not on this machine: the program itself, or the one that <c>env</c> looks for.</summary>
    /// <param name="searchPath">Folders in which <c>env</c> looks, with colons between them.</param>
    /// <returns>Its name; <see langword="null"/> when all is there.</returns>
    public string? Missing(string searchPath)
    {
        if (!System.IO.Path.IsPathRooted(Path) || !File.Exists(Path))
        {
            return Path;
        }

        var program = IsEnv ? Wanted() : null;
        return program is null || Folders(program, searchPath).Any(folder => File.Exists(System.IO.Path.Combine(folder, program))) ? null : program;
    }

    private static string[] Folders(string program, string searchPath) =>
        program.Contains('/', StringComparison.Ordinal) ? ["/"] : searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The program that <c>env</c> looks for, where that is plain: a single word, or one behind <c>-S</c>. Of options and variables <c>env</c> speaks itself.</summary>
    private string? Wanted()
    {
        var words = Argument?.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var word = words is [var only] ? only : words is [Split, var first, ..] ? first : null;
        return word is null || word.StartsWith('-') || word.Any("=\\\"'$#".Contains) ? null : word;
    }
}
