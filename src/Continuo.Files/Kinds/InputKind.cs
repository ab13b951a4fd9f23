namespace Continuo.Files;

/// <summary>What an input path holds.</summary>
public enum InputKind
{
    /// <summary>A system description: components, resources, performance, limits in one file.</summary>
    SystemDescription,

    /// <summary>A solution: where each component runs.</summary>
    Solution,

    /// <summary>An AI-SPRINT application directory.</summary>
    ApplicationDirectory,
}
