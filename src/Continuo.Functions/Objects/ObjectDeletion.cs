namespace Continuo.Functions.Objects;

/// <summary>An object that is to be deleted.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Condition">What must hold of it.</param>
internal sealed record ObjectDeletion(string Key, ObjectCondition Condition);
