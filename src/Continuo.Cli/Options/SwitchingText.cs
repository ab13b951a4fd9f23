namespace Continuo.Cli.Options;

using Continuo.Placement.RunTime;

/// <summary>The text of <c>--switching-cost</c>: <c>migration=0.1,boot=0.05</c>.</summary>
internal static class SwitchingText
{
    public static SwitchingCost Read(string text)
    {
        var cost = SwitchingCost.None;
        foreach (var part in text.Split(','))
        {
            cost = part.Split('=') switch
            {
                ["migration", var number] => cost with { Migration = OptionText.NumberFromZero(number) },
                ["boot", var number] => cost with { Boot = OptionText.NumberFromZero(number) },
                _ => throw new FormatException("needs costs such as migration=0.1,boot=0.05"),
            };
        }

        return cost;
    }
}
