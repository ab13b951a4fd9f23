namespace Continuo.Model;

/// <summary>A place in a file.</summary>
/// <param name="File">Path of the file as the user gave it.</param>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column, from 1; 0 when the whole line is meant.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    /// <summary>The form <c>file:line:column</c>.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
