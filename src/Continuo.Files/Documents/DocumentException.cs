namespace Continuo.Files.Documents;

using System.Diagnostics.CodeAnalysis;

using Continuo.Model;

/// <summary>Ends the building of a tree; never leaves the builder.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Internal to the builder.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Internal to the builder.")]
internal sealed class DocumentException(string code, SourcePosition position, string message) : Exception(message)
{
    public string Code { get; } = code;

    public SourcePosition Position { get; } = position;
}
