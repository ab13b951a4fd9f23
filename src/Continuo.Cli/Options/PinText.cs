namespace Continuo.Cli.Options;

using Continuo.Placement;

/// <summary>A pin as written on the command line: <c>c2=VM1</c>, <c>c2/h1=VM1</c>, <c>c2=s2</c>.</summary>
internal static class PinText
{
    public static Pin Read(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var subject = at < 0 ? "" : text[..at].Trim();
        var target = at < 0 ? "" : text[(at + 1)..].Trim();
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        var component = slash < 0 ? subject : subject[..slash];
        var partition = slash < 0 ? null : subject[(slash + 1)..];
        return component.Length > 0 && partition is not "" && target.Length > 0
            ? new Pin(component, partition, target)
            : throw new FormatException("needs a component or partition and its place, such as c2=VM1 or c2/h1=VM1");
    }
}
