namespace Continuo.Adaptation.Migration;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>
/// Plans the way from one placement to another: first everything is started that is needed, then the requests of each component
/// move, the last components of the application first, and then what is no longer used is stopped. Servers of both placements
/// keep the larger count meanwhile. Where this order of the moves would break a rule, another one is searched, if need be with two
/// components that move at once; what cannot be avoided is flagged.
/// </summary>
public static class MigrationPlanner
{
    /// <summary>Plans.</summary>
    /// <param name="system">A valid system.</param>
    /// <param name="rules">How placements are judged.</param>
    /// <param name="load">The load during the migration.</param>
    /// <param name="from">The placement that runs; it fits the system.</param>
    /// <param name="to">The placement that is wanted; it fits the system.</param>
    /// <returns>The steps, each with what holds after it.</returns>
    public static MigrationPlan Plan(SystemDescription system, EvaluationRules rules, LoadProfile load, Placement from, Placement to)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var ground = new MigrationGround(system, rules, load, from, to);
        var course = new MigrationCourse(ground);
        foreach (var resource in ground.Resources)
        {
            course.Begin(resource);
        }

        foreach (var move in MoveOrder.Find(ground, course.Running))
        {
            course.Move(move);
        }

        foreach (var resource in ground.Resources)
        {
            course.End(resource);
        }

        return new MigrationPlan(ground.Judge(from), ground.Judge(to), course.Steps, course.Back());
    }
}
