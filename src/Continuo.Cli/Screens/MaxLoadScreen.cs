namespace Continuo.Cli.Screens;

using System.Globalization;

using Continuo.Cli.Documents;
using Continuo.Model;
using Continuo.Placement.Loads;

/// <summary>The largest load of a placement for people.</summary>
internal static class MaxLoadScreen
{
    /// <summary>The answer in one line.</summary>
    public static string Line(MaximumLoadRequest request, MaximumLoadResult result) => result switch
    {
        { Load: null, Binding: { } binding } => $"carries no load: {Subject(binding)} fails at every load",
        { Load: null, LeftOut.IsEmpty: false } => "not known which load it carries: it runs where nobody knows how fast",
        { Load: null } => "carries no load: no load keeps all rules together",
        { Load: double.PositiveInfinity } => "carries any load: nothing it uses is limited",
        { Load: { } load, Binding: { } binding } => $"carries up to {Text(request, load)}: then {Subject(binding)} reaches its limit",
        { Load: { } load } => $"carries up to {Text(request, load)}",
    };

    public static void Show(Screen screen, MaximumLoadRequest request, MaximumLoadResult result)
    {
        screen.Status(result.Load is not null, Line(request, result));
        LeftOutLine.Show(screen, result.LeftOut);
        var now = request.Load.Uniform is 0 ? "" : $", load now {EvaluationScreen.LoadText(request.Load)}";
        screen.Line($"rules {request.Rules.Name}{now}{(request.ScaleOut ? ", with all available instances" : "")}");
        if (request.Load.Uniform is null && result.Profile is { } profile)
        {
            screen.Line($"that is {EvaluationScreen.LoadText(profile)}");
        }

        if (result.Feasible.Length > 1 || result.Feasible is [{ From: > 0 }])
        {
            screen.Line($"feasible loads: {Intervals(request, result)}; elsewhere functions start cold too often");
        }

        Violations(screen, result);
        if (result.PerConstraint.Length > 0)
        {
            screen.Heading("Each rule alone");
            screen.Table(
                ["rule", ">kept up to", "what it asks"],
                result.PerConstraint.Select(constraint => (string[])
                [
                    constraint.Rule,
                    constraint.Load switch { null => "never", double.PositiveInfinity => "any load", { } load => Text(request, load) },
                    Meaning(request, constraint.Rule),
                ]));
        }

        if (request.ScaleOut && result.Evaluation is { } evaluation)
        {
            screen.Heading("Fewest instances for that load");
            screen.Table(["server", ">instances"], MaxLoadCounts.Of(result).Select(server => (string[])[server.Server, Figures.Times(server.Instances)]));
            screen.Line($"  cost {EvaluationScreen.CostText(evaluation)}");
        }
    }

    /// <summary>The feasible loads in words.</summary>
    public static string Intervals(MaximumLoadRequest request, MaximumLoadResult result) =>
        string.Join(", and ", result.Feasible.Select(interval => interval switch
        {
            { From: 0, To: double.PositiveInfinity } => "any load",
            { To: double.PositiveInfinity } => $"{Text(request, interval.From, roundUp: true)} and more",
            { From: 0 } => $"up to {Text(request, interval.To)}",
            _ => $"{Text(request, interval.From, roundUp: true)} to {Text(request, interval.To)}",
        }));

    private static void Violations(Screen screen, MaximumLoadResult result)
    {
        if (result.Load is not null || result.Violations.IsEmpty)
        {
            return;
        }

        screen.Heading("Broken rules");
        screen.Table(["rule", "what"], result.Violations.Select(v => (string[])[Words.Of(v.Kind), EvaluationScreen.Sentence(v)]));
    }

    /// <summary>A capacity is that of the instances in use, not of all there are.</summary>
    private static string Meaning(MaximumLoadRequest request, string rule) =>
        RuleWords.Split(rule) is ("utilization", var server) ? $"{server} is not overloaded" : RuleWords.Meaning(request.System, rule);

    private static string Subject(BindingLimit binding) => binding.Kind switch
    {
        ViolationKind.Utilization => binding.Subject,
        ViolationKind.Local or ViolationKind.Global => RuleWords.Subject($"{Words.Of(binding.Kind)}:{binding.Subject}"),
        _ => $"{Words.Of(binding.Kind)} of {binding.Subject}",
    };

    /// <summary>A load that is rounded to the safe side, in requests/s or as a factor.</summary>
    private static string Text(MaximumLoadRequest request, double load, bool roundUp = false)
    {
        const int Digits = 5;
        var scale = load > 0 && double.IsFinite(load) ? Math.Pow(10, Digits - 1 - Math.Floor(Math.Log10(load))) : 1;
        var rounded = double.IsFinite(scale) ? (roundUp ? Math.Ceiling(load * scale) : Math.Floor(load * scale)) / scale : load;
        var text = rounded.ToString("G5", CultureInfo.InvariantCulture);
        return request.Load.Uniform is null ? $"{text} times the rates" : $"{text}/s";
    }
}
