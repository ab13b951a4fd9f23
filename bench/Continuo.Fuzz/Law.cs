namespace Continuo.Fuzz;

/// <summary>What must hold.</summary>
internal static class Law
{
    /// <exception cref="LawBrokenException">It does not hold.</exception>
    public static void Holds(bool holds, string law)
    {
        if (!holds)
        {
            throw new LawBrokenException(law);
        }
    }
}
