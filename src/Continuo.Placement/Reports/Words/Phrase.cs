namespace Continuo.Placement.Reports.Words;

using Continuo.Charts.Svg;
using Continuo.Model;

/// <summary>Small pieces of sentences.</summary>
internal static class Phrase
{
    /// <summary>A number of things: <c>1 limit</c>, <c>3 limits</c>.</summary>
    public static string Count(long number, string noun) => $"{NumberText.Of(number, 7)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>A list: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    /// <summary>A sentence begins with a capital letter.</summary>
    public static string Sentence(string text) => text.Length == 0 || !char.IsAsciiLetterLower(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Name of an application, also of one that has none.</summary>
    public static string Name(Application application) => application.Name.Length > 0 ? application.Name : "The application";

    /// <summary>The short word for a kind of layer.</summary>
    public static string Tier(ResourceKind kind) => kind switch
    {
        ResourceKind.Edge => "edge",
        ResourceKind.VirtualMachine => "cloud",
        _ => "functions",
    };

    /// <summary>Instances in use.</summary>
    public static string Instances(int used, int available) => $"{used} of {Count(available, "instance")}";

    /// <summary>A load, and where it enters.</summary>
    public static string Load(LoadProfile load, Application application)
    {
        var called = application.Dependencies.Select(call => call.To).ToHashSet(StringComparer.Ordinal);
        var sources = application.Components.Select(component => component.Name).Where(name => !called.Contains(name)).ToList();
        return load.Uniform is { } rate
            ? $"{Quantity.Rate(rate)} at {(sources.Count > 1 ? "each of " : "")}{List(sources)}"
            : List([.. sources.Select(source => $"{Quantity.Rate(load.RateAt(source))} at {source}")]);
    }
}
