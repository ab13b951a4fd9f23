namespace Continuo.Functions.Running.ControlGroups;

/// <summary>Where a controller keeps the group of this process.</summary>
/// <param name="Controller">Controller.</param>
/// <param name="Folder">Folder of our own group.</param>
/// <param name="Unified">Whether it is in the one hierarchy of version 2; else in a hierarchy of version 1.</param>
internal sealed record ControllerPlace(Controller Controller, string Folder, bool Unified);
