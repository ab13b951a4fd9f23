namespace Continuo.Files;

using Continuo.Model;

/// <summary>A component as a solution file records it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record RecordedComponent(string Name, SourcePosition Position)
{
    public List<RecordedPlace> Places { get; } = [];
}
