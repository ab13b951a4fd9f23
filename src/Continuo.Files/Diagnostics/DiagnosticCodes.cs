namespace Continuo.Files;

/// <summary>
/// The stable codes of all diagnostics about files. CON10xx: the document as such; CON11xx: shapes, types and ranges;
/// CON12xx: the meaning of a system description; CON13xx: solutions; CON14xx: application directories; CON15xx: run configurations;
/// CON16xx: load profiles; CON17xx: functions files.
/// </summary>
public static class DiagnosticCodes
{
    /// <summary>Error: the file does not exist, is a directory, or cannot be read.</summary>
    public const string Unreadable = "CON1001";

    /// <summary>Error: the file is not UTF-8 text.</summary>
    public const string NotText = "CON1002";

    /// <summary>Error: the document is larger, deeper or (with its aliases expanded) has more nodes than is read.</summary>
    public const string TooLarge = "CON1003";

    /// <summary>Error: the document holds nothing.</summary>
    public const string Empty = "CON1004";

    /// <summary>Error: the document is neither JSON nor YAML.</summary>
    public const string Syntax = "CON1005";

    /// <summary>Error: a key stands twice in the same object.</summary>
    public const string DuplicateKey = "CON1006";

    /// <summary>Error: JSON with a comma before a closing bracket.</summary>
    public const string TrailingComma = "CON1007";

    /// <summary>Error: YAML that has no meaning here: unknown aliases, keys that are not text, several documents.</summary>
    public const string UnsupportedYaml = "CON1008";

    /// <summary>The number of problems that are not shown because there are too many.</summary>
    public const string TooManyProblems = "CON1009";

    /// <summary>Error: the file is neither a system description nor a solution nor a functions file.</summary>
    public const string UnknownFile = "CON1010";

    /// <summary>Error: what belongs to a key of a YAML file is indented too little.</summary>
    public const string Indentation = "CON1011";

    /// <summary>Error: the file is of another kind than the one that is wanted.</summary>
    public const string WrongFile = "CON1012";

    /// <summary>Warning: a key holds a character that looks like a space or a quote and is none.</summary>
    public const string OddCharacter = "CON1013";

    /// <summary>Error: a value of another type was expected (an object, a list, a text …).</summary>
    public const string WrongType = "CON1101";

    /// <summary>Error: a finite number was expected.</summary>
    public const string NotANumber = "CON1102";

    /// <summary>Error: a number lies outside its range.</summary>
    public const string OutOfRange = "CON1103";

    /// <summary>Error: a required key is missing.</summary>
    public const string MissingKey = "CON1104";

    /// <summary>Warning: a key is not known, and ignored.</summary>
    public const string UnknownKey = "CON1105";

    /// <summary>Error: two lists that belong together differ in length.</summary>
    public const string LengthMismatch = "CON1106";

    /// <summary>Error: the keyword of a performance model is not known.</summary>
    public const string UnknownModel = "CON1107";

    /// <summary>Warning: a number is written as text.</summary>
    public const string QuotedNumber = "CON1108";

    /// <summary>Warning or information: a value has no effect.</summary>
    public const string IgnoredValue = "CON1109";

    /// <summary>Information: a default stands in for a value that is not given.</summary>
    public const string DefaultUsed = "CON1110";

    /// <summary>Warning: a whole number starts with a zero, which YAML 1.1 takes for an octal one; it is read as a decimal one.</summary>
    public const string OctalNumber = "CON1112";

    /// <summary>Warning: a key is written with other capitals than it has; it is read all the same.</summary>
    public const string KeySpelling = "CON1113";

    /// <summary>Error: a name is used that is defined nowhere.</summary>
    public const string UnknownName = "CON1201";

    /// <summary>Error: two things have the same name.</summary>
    public const string DuplicateName = "CON1202";

    /// <summary>Error: the application graph has a cycle.</summary>
    public const string Cycle = "CON1203";

    /// <summary>Error: a compatible resource has no performance model.</summary>
    public const string MissingPerformance = "CON1204";

    /// <summary>Error or warning: a performance model belongs to a resource that is not compatible; a warning in application directories.</summary>
    public const string MissingCompatibility = "CON1205";

    /// <summary>Error when a partition fits on none of its candidates; warning for a single candidate.</summary>
    public const string DoesNotFit = "CON1206";

    /// <summary>Error: a partition has no candidate resource.</summary>
    public const string NoCandidate = "CON1207";

    /// <summary>Error or warning: two layers that have to talk share no network domain.</summary>
    public const string NoCommonDomain = "CON1208";

    /// <summary>Error: a limited path is no path of the application graph.</summary>
    public const string NotAPath = "CON1209";

    /// <summary>Error or warning: the last partition of a deployment does not name the component's successors, or names others.</summary>
    public const string WrongSuccessors = "CON1210";

    /// <summary>Warning: partitions stand in another order than the one given by <c>next</c>, which is followed.</summary>
    public const string PartitionOrder = "CON1211";

    /// <summary>Error: the partitions of a deployment form no single chain.</summary>
    public const string BrokenChain = "CON1212";

    /// <summary>Warning: a layer name is spelt with different capitals.</summary>
    public const string LayerSpelling = "CON1213";

    /// <summary>Information: something is defined and never used.</summary>
    public const string Unused = "CON1214";

    /// <summary>Information: the application has several sources.</summary>
    public const string SeveralSources = "CON1215";

    /// <summary>Error: there is no resource at all.</summary>
    public const string NoResources = "CON1216";

    /// <summary>Error: there is no component at all.</summary>
    public const string NoComponents = "CON1217";

    /// <summary>Error: a performance model does not suit the kind of the resource.</summary>
    public const string ModelTier = "CON1218";

    /// <summary>Warning: a partition is placed on a resource that is none of its candidates.</summary>
    public const string NotACandidate = "CON1219";

    /// <summary>Warning: a candidate is left out, because its performance model cannot be evaluated (a pickle, a file that is not there).</summary>
    public const string CandidateLeftOut = "CON1230";

    /// <summary>Error: a solution file holds no placement.</summary>
    public const string NoPlacement = "CON1301";

    /// <summary>Error: a placement names something that the system does not have.</summary>
    public const string UnknownPlacementName = "CON1302";

    /// <summary>Error: a component or a partition has no place.</summary>
    public const string Incomplete = "CON1303";

    /// <summary>Warning: different instance counts are recorded for one resource.</summary>
    public const string ContradictoryCounts = "CON1304";

    /// <summary>Warning: a resource is recorded in a layer that is not its own.</summary>
    public const string LayerMismatch = "CON1305";

    /// <summary>Error: a component is recorded with partitions of several deployments.</summary>
    public const string SeveralDeployments = "CON1306";

    /// <summary>Error: there is no such application directory.</summary>
    public const string NoDirectory = "CON1401";

    /// <summary>Error: a file of an application directory is missing.</summary>
    public const string MissingFile = "CON1402";

    /// <summary>Information: a file is missing, and something else stands in for it.</summary>
    public const string SubstitutedFile = "CON1403";

    /// <summary>Error: it cannot be told whether a layer is edge, cloud or functions, or it mixes them.</summary>
    public const string LayerKind = "CON1404";

    /// <summary>Warning: the number of a layer differs from its key.</summary>
    public const string LayerNumber = "CON1405";

    /// <summary>Warning: a candidate resource lies in none of the candidate layers.</summary>
    public const string CandidateLayer = "CON1406";

    /// <summary>Warning: an entry belongs to nothing in the application, and is ignored.</summary>
    public const string UnusedEntry = "CON1407";

    /// <summary>Error: the output size of a component or partition is not given.</summary>
    public const string MissingDataSize = "CON1408";

    /// <summary>Warning: one output size stands for what is sent to several successors.</summary>
    public const string SharedDataSize = "CON1409";

    /// <summary>Error: the segments of a split are not numbered 1, 2, …</summary>
    public const string BrokenSplit = "CON1410";

    /// <summary>Warning: several expected throughputs are given; the first counts.</summary>
    public const string SeveralThroughputs = "CON1411";

    /// <summary>Warning: several probabilities are given for an early exit; the first counts.</summary>
    public const string SeveralExits = "CON1412";

    /// <summary>Error: a run configuration names a method that does not exist.</summary>
    public const string UnknownMethod = "CON1501";

    /// <summary>Error: the first line of a load profile does not name its columns.</summary>
    public const string ProfileHeader = "CON1601";

    /// <summary>Error: a time of a load profile is neither seconds nor ISO 8601.</summary>
    public const string ProfileTime = "CON1602";

    /// <summary>Error: the times of a load profile are written in several ways.</summary>
    public const string MixedTimes = "CON1603";

    /// <summary>Error: the times of a load profile do not rise.</summary>
    public const string UnsortedTimes = "CON1604";

    /// <summary>Warning: a load profile has an interval far longer than the usual one.</summary>
    public const string ProfileGap = "CON1605";

    /// <summary>Error: the quotes of a field in a load profile do not enclose it.</summary>
    public const string ProfileQuotes = "CON1606";

    /// <summary>Error: the script of a function cannot be read.</summary>
    public const string ScriptUnreadable = "CON1701";

    /// <summary>Error: a quantity of memory or processors cannot be read.</summary>
    public const string WrongQuantity = "CON1702";

    /// <summary>Error: the name of a function is not allowed.</summary>
    public const string WrongServiceName = "CON1703";

    /// <summary>Error: a schedule is no cron expression of five fields.</summary>
    public const string WrongSchedule = "CON1704";

    /// <summary>Error: an output of a function lies in one of its input folders, so that it would start itself for ever.</summary>
    public const string TriggersItself = "CON1705";

    /// <summary>Warning: functions start each other in a circle.</summary>
    public const string TriggersInCircle = "CON1706";

    /// <summary>Information: a section of a functions file is left alone.</summary>
    public const string OtherSection = "CON1707";

    /// <summary>Error: a path names a storage provider that is not defined, or one that gives no events.</summary>
    public const string UnknownProvider = "CON1708";

    /// <summary>Error: a path of a function is empty.</summary>
    public const string EmptyPath = "CON1709";

    /// <summary>Error: a time limit cannot be read.</summary>
    public const string WrongDuration = "CON1710";

    /// <summary>Error: a value is none of the words that are allowed.</summary>
    public const string UnknownWord = "CON1711";

    /// <summary>Error: a path of a function names a bucket that object storages refuse.</summary>
    public const string WrongBucketName = "CON1712";

    /// <summary>Error: a path of a function names a folder that object storages refuse.</summary>
    public const string WrongFolderName = "CON1713";

    /// <summary>Warning: the first line of a script names an interpreter that is not on this machine, or no absolute path.</summary>
    public const string InterpreterMissing = "CON1720";

    /// <summary>Error: a script stands where its path is wanted.</summary>
    public const string ScriptInline = "CON1721";

    /// <summary>Error: lines of a function stand beside its cluster instead of below it.</summary>
    public const string NotIndented = "CON1722";

    /// <summary>Warning: a functions file holds no function for OSCAR.</summary>
    public const string NoFunction = "CON1723";

    /// <summary>Error: a file of another kind stands where a functions file is wanted.</summary>
    public const string NotAFunctionsFile = "CON1724";

    /// <summary>Warning: a quantity or a time can be read, and is hardly what is meant.</summary>
    public const string ImplausibleQuantity = "CON1725";

    /// <summary>Error: a schedule names a day that no year has.</summary>
    public const string NeverDue = "CON1726";

    /// <summary>Information: a script has the line ends of Windows.</summary>
    public const string WindowsLineEnds = "CON1727";
}
