namespace Continuo.Files;

/// <summary>What a path holds.</summary>
public enum InputKind
{
    /// <summary>An application directory.</summary>
    ApplicationDirectory,

    /// <summary>A system description.</summary>
    SystemDescription,

    /// <summary>A solution: a placement.</summary>
    Solution,

    /// <summary>A load profile.</summary>
    LoadProfile,

    /// <summary>A functions file.</summary>
    FunctionsFile,
}
