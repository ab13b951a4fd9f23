namespace Continuo.Cli.Commands;

/// <summary>A difference between two placements.</summary>
/// <param name="File">The placement that differs from the first one.</param>
/// <param name="Subject">A component whose deployment differs, or a partition whose place differs.</param>
/// <param name="From">In the first placement.</param>
/// <param name="To">In the other one.</param>
internal sealed record Move(string File, string Subject, string From, string To);
