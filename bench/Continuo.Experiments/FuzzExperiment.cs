namespace Continuo.Experiments;

using System.Diagnostics;
using System.Text;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Mutated files through readers, evaluation and a short search, for as long as asked: nothing may throw, nothing may hang.</summary>
internal static class FuzzExperiment
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly string[] Tokens =
        ["null", "-1", "0", "1e999", "NaN", "\"\"", "[]", "{}", "true", ":", ",", "\"c1\"", "&a", "*a", "<<", "\n", "\t", "\0", "- ", "1e-320", "99999999999"];

    public static int Run(string folder, double seconds)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var random = new Random(20261124);
        var start = Stopwatch.GetTimestamp();
        long cases = 0, readable = 0;
        var faults = 0;
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            var file = files[random.Next(files.Length)];
            var text = Mutate(File.ReadAllText(file), random);
            var began = Stopwatch.GetTimestamp();
            try
            {
                readable += Try(text, random) ? 1 : 0;
            }
            catch (Exception fault)
            {
                faults++;
                Console.WriteLine($"{file}, case {cases}: {fault.GetType().Name}: {fault.Message}");
                File.WriteAllText(Path.Combine(Path.GetTempPath(), $"continuo-fuzz-{cases}.json"), text);
            }

            cases++;
            if (Stopwatch.GetElapsedTime(began) > Longest)
            {
                faults++;
                Console.WriteLine($"{file}, case {cases}: took {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");
            }
        }

        Console.WriteLine($"{cases} cases in {seconds} s, {readable} still valid and searched, {faults} faults");
        return faults == 0 ? 0 : 1;
    }

    private static bool Try(string text, Random random)
    {
        if (SystemDescriptionReader.ReadText(text, "mutated.json") is not { Succeeded: true } read)
        {
            return false;
        }

        var rules = random.Next(3) switch { 0 => EvaluationRules.Continuo, 1 => EvaluationRules.Space4AiD, _ => EvaluationRules.Space4AiR };
        var result = PlacementSolver.Solve(new PlacementRequest
        {
            System = read.Value, Load = LoadProfile.Of(random.NextDouble() * 2), Rules = rules, TimeLimit = TimeSpan.FromMilliseconds(50), Threads = 1,
        });
        if (result.Placement is { } placement)
        {
            new PlacementEvaluator(read.Value, LoadProfile.Of(random.NextDouble() * 20), rules).Evaluate(placement);
        }

        return true;
    }

    private static string Mutate(string text, Random random)
    {
        var builder = new StringBuilder(text);
        for (var k = random.Next(1, 4); k > 0 && builder.Length > 1; k--)
        {
            var at = random.Next(builder.Length);
            var length = Math.Min(random.Next(1, 12), builder.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    builder.Remove(at, length);
                    break;
                case 1:
                    builder.Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 2:
                    builder[at] = (char)random.Next(1, 0x250);
                    break;
                case 3:
                    // A digit elsewhere: files that stay valid and mean something else.
                    for (var i = at; i < builder.Length; i++)
                    {
                        if (char.IsAsciiDigit(builder[i]))
                        {
                            builder[i] = (char)('0' + random.Next(10));
                            break;
                        }
                    }

                    break;
                default:
                    builder.Remove(at, length).Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
            }
        }

        return builder.ToString();
    }
}
