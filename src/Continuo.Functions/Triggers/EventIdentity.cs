namespace Continuo.Functions.Triggers;

/// <summary>What makes an event the same as another one.</summary>
internal static class EventIdentity
{
    public static string Of(string service, string bucket, string key, string etag, string sequencer) => $"{service}\n{bucket}\n{key}\n{etag}\n{sequencer}";
}
