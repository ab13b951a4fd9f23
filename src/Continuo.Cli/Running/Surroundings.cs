namespace Continuo.Cli.Running;

using System.Text;

/// <summary>What the command line talks to: streams, terminal, clock. Tests replace it.</summary>
internal sealed record Surroundings
{
    private const int Unlimited = 10_000;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Standard output for bytes that are no text; what <see cref="Out"/> holds back goes first.</summary>
    public Stream OutBytes { get; init; } = Stream.Null;

    /// <summary>Why standard output did not take what was written to it; <see langword="null"/> when it did.</summary>
    public Func<string?> OutFault { get; init; } = () => null;

    /// <summary>Whether a person sees standard output directly.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person sees standard error directly.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are wanted where there is a terminal.</summary>
    public bool Colors { get; init; }

    /// <summary>Columns of a screen; where nobody sees it, tables are as wide as they need.</summary>
    public int Width { get; init; } = Unlimited;

    /// <summary>Folder of the executable, beside which the samples lie.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Folder where the user stands.</summary>
    public string CurrentFolder { get; init; } = ".";

    /// <summary>Folder where programs of this user keep what outlives them: <c>serve</c> writes there where it is.</summary>
    public string StateFolder { get; init; } = "";

    /// <summary>Folder of the user.</summary>
    public string HomeFolder { get; init; } = "";

    public static Surroundings OfProcess()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var terminal = !Console.IsOutputRedirected;
        var output = new StandardStream(Console.OpenStandardOutput());
        return new Surroundings
        {
            Out = Writer(output, 1 << 14),
            OutBytes = output,
            Error = TextWriter.Synchronized(Writer(new StandardStream(Console.OpenStandardError()), 1 << 10)),
            OutFault = () => output.Fault,
            Time = TimeProvider.System,
            OutIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colors = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") is not "dumb",
            Width = terminal && Console.WindowWidth is > 0 and var columns ? Math.Clamp(columns, 80, 200) : Unlimited,
            CurrentFolder = Environment.CurrentDirectory,
            HomeFolder = home,
            StateFolder = Path.Combine(Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state ? state : Path.Combine(home, ".local", "state"), "continuo"),
        };
    }

    private static StreamWriter Writer(Stream stream, int bufferSize) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize) { NewLine = "\n" };
}
