namespace Continuo.Experiments;

using System.Diagnostics;
using Continuo.Model;
using Continuo.Performance.Serverless;
using Continuo.Placement.Generation;
using Continuo.Simulation;
using Continuo.Simulation.Tests;

/// <summary>The formulas against simulated requests: servers alone, functions alone, whole generated systems; and the speed of the simulator.</summary>
internal static class SimulationExperiment
{
    public static int Run()
    {
        Stations();
        Functions();
        Generated(BranchRule.Exclusive);
        Generated(BranchRule.Independent);
        Speed();
        return 0;
    }

    private static void Stations()
    {
        Console.WriteLine("one server, demand 0.1 s, 200 seeds of 500 000 requests: formula; pooled mean ± its half width of 95 %, intervals that hold the formula (exponential, deterministic)");
        foreach (var utilization in (double[])[0.2, 0.5, 0.8, 0.9])
        {
            var formula = 0.1 / (1 - utilization);
            Console.Write($"  U = {utilization}: {formula:F4}");
            foreach (var times in Enum.GetValues<TimeDistribution>())
            {
                var means = Enumerable.Range(1, 200).Select(seed =>
                    Simulate(Systems.OneStation(0.1), utilization / 0.1, new SimulationOptions { Seed = seed, Requests = 500_000, ServiceTimes = times }).Components[0]).ToList();
                var mean = means.Average(m => m.MeanSeconds);
                var halfWidth = 1.96 * Math.Sqrt(means.Sum(m => Math.Pow(m.MeanSeconds - mean, 2)) / (means.Count - 1) / means.Count);
                Console.Write($"   {mean:F5} ± {halfWidth:F5}, {means.Count(m => Math.Abs(m.MeanSeconds - formula) <= m.HalfWidth95Seconds) / (double)means.Count:P1}");
            }

            Console.WriteLine();
        }
    }

    private static void Functions()
    {
        Console.WriteLine("one function: rate, warm, cold, idle: formula R, cold; simulated R, cold (exponential, deterministic), each with its difference");
        foreach (var (rate, warm, cold, idle) in ((double, double, double, double)[])[
            (0.01, 0.5, 2, 600), (0.1, 1, 2, 600), (1, 0.35, 1.1, 90), (1.8, 0.6, 1.5, 600), (10, 2, 4, 600), (1, 2, 10, 30), (0.02, 0.5, 3, 60), (0.1, 1, 5, 10), (1, 1, 3, 5), (5, 1, 4, 2), (20, 0.5, 5, 1)])
        {
            var model = ServerlessFunction.SteadyState(rate, warm, cold, idle);
            var instant = ServerlessFunction.SteadyState(rate, warm, cold, idle, ServerlessChain.InstantColdStarts);
            Console.Write($"  {rate,5} {warm,5} {cold,4} {idle,4}:  {model.ResponseTimeSeconds:F4} {model.ColdStartProbability:P3}  instant {instant.ResponseTimeSeconds:F4} {instant.ColdStartProbability:P3}");
            foreach (var times in Enum.GetValues<TimeDistribution>())
            {
                var result = Simulate(Systems.OneFunction(warm, cold, idle), rate, new SimulationOptions { Requests = 2_000_000, ServiceTimes = times });
                var mean = result.Components[0];
                Console.Write($"   {mean.MeanSeconds:F4} ± {mean.HalfWidth95Seconds:F4} ({(model.ResponseTimeSeconds / mean.MeanSeconds) - 1:+0.0%;-0.0%;0.0%}) {result.Resources[0].ColdStartShare:P3}");
            }

            Console.WriteLine();
        }
    }

    private static void Generated(BranchRule branches)
    {
        Console.WriteLine($"generated systems on servers, branches {branches}, fullest one 60 % busy, 500 000 requests: components and paths, mean off, largest off, inside 1 and 2 half widths");
        foreach (var components in (int[])[4, 7, 10, 15])
        {
            var off = new List<(double Off, double HalfWidths)>();
            for (var seed = 1; seed <= 20; seed++)
            {
                var placed = ServerPlacement.Of(SystemGenerator.Generate(new SystemGeneratorOptions { Components = components }, seed), seed);
                var result = PlacementSimulator.Simulate(placed.System, placed.Placement, placed.Load, new SimulationOptions { Requests = 500_000, Branches = branches });
                var expected = placed.Evaluation.Components.Select(c => (c.Component, c.ResponseTimeSeconds))
                    .Concat(placed.Evaluation.Paths.Select(p => (p.Path, p.ResponseTimeSeconds))).ToDictionary(StringComparer.Ordinal);
                off.AddRange(result.Components.Concat(result.Paths).Where(s => s.Count > 1_000).Select(s =>
                    (Math.Abs(s.MeanSeconds / expected[s.Name] - 1), Math.Abs(s.MeanSeconds - expected[s.Name]) / s.HalfWidth95Seconds)));
            }

            Console.WriteLine($"  {components,2} components: {off.Count,4} means, off {off.Average(o => o.Off):P2}, at most {off.Max(o => o.Off):P2}, inside {off.Count(o => o.HalfWidths <= 1) / (double)off.Count:P1} and {off.Count(o => o.HalfWidths <= 2) / (double)off.Count:P1}");
        }
    }

    private static void Speed()
    {
        Console.WriteLine("speed on one core, median of 5");
        foreach (var components in (int[])[1, 5, 10, 15])
        {
            var rates = new List<double>();
            for (var repetition = 0; repetition < 5; repetition++)
            {
                var start = Stopwatch.GetTimestamp();
                var events = components == 1
                    ? Simulate(Systems.OneStation(0.1), 8, new SimulationOptions { Requests = 2_000_000 }).Events
                    : Placed(components);
                rates.Add(events / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            Console.WriteLine($"  {components,2} components: {rates.Order().ElementAt(2) / 1e6:F2} million events/s");
        }

        static long Placed(int components)
        {
            var placed = ServerPlacement.Of(SystemGenerator.Generate(new SystemGeneratorOptions { Components = components }, 1), 1);
            return PlacementSimulator.Simulate(placed.System, placed.Placement, placed.Load, new SimulationOptions { Requests = 500_000 }).Events;
        }
    }

    private static SimulationResult Simulate(Systems system, double load, SimulationOptions options) =>
        PlacementSimulator.Simulate(system.System, system.Placement, LoadProfile.Of(load), options);
}
