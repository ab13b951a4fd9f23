namespace Continuo.Cli.Running;

/// <summary>The stable codes of diagnostics about what was asked, in contrast to what the files hold: CON20xx.</summary>
internal static class CliCodes
{
    public const string MissingLoad = "CON2001";
    public const string LoadOutOfRange = "CON2002";
    public const string LoadUnknownComponent = "CON2003";
    public const string LoadNotASource = "CON2004";
    public const string SourceWithoutLoad = "CON2005";
    public const string NothingToMultiply = "CON2006";
    public const string PinUnknownComponent = "CON2011";
    public const string PinUnknownPartition = "CON2012";
    public const string PinUnknownTarget = "CON2013";
    public const string PinNotACandidate = "CON2014";
    public const string ForbidUnknownName = "CON2015";
    public const string FunctionsDominateCost = "CON2021";
    public const string Interrupted = "CON2031";
    public const string LimitBeforeAnswer = "CON2032";
    public const string PricesNotKnown = "CON2033";
    public const string ReasonNotComplete = "CON2034";
    public const string RestrictionsForbid = "CON2035";
    public const string StartNotUsed = "CON2036";
    public const string LoadNotCarried = "CON2037";
    public const string NoFeasibleLoad = "CON2038";
    public const string LoadsNotVerified = "CON2039";
    public const string OutputNotWritten = "CON2041";
    public const string SampleMissing = "CON2042";
    public const string UnknownSchema = "CON2043";
    public const string MethodNotAvailable = "CON2044";
    public const string SolutionWithoutSystem = "CON2045";
    public const string EdgeBeyondInitial = "CON2071";
    public const string MarginNotKept = "CON2072";
    public const string IntervalsNotComplete = "CON2073";
    public const string NotSimulated = "CON2051";
    public const string NotStationary = "CON2052";
    public const string PercentileBroken = "CON2053";
    public const string PercentileNotKnown = "CON2054";
    public const string PercentilesNotChecked = "CON2055";
    public const string SimulatedMeanBroken = "CON2056";
    public const string LogNotReadable = "CON2074";
    public const string PlacementBreaksRules = "CON2061";
    public const string StepBreaksRule = "CON2062";
    public const string LayerSharedMeanwhile = "CON2063";
    public const string ComponentsWait = "CON2064";
    public const string EdgeCannotCarry = "CON2065";
    public const string InternalFault = "CON2099";
}
