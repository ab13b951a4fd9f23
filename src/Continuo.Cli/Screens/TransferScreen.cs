namespace Continuo.Cli.Screens;

using Continuo.Cli.Commands.Functions;

/// <summary>Objects that became files, for people.</summary>
internal static class TransferScreen
{
    public static string Line(IReadOnlyCollection<Transfer> transfers) =>
        $"{Figures.Count(transfers.Count, "object")} got, {Figures.Bytes(transfers.Sum(transfer => transfer.Size))}";

    public static void Show(Screen screen, IReadOnlyCollection<Transfer> transfers)
    {
        screen.Status(good: true, Line(transfers));
        screen.Table(["object", "file", ">size"], transfers.Select(transfer => (string[])[$"{transfer.Bucket}/{transfer.Key}", transfer.File, Figures.Bytes(transfer.Size)]));
    }
}
