using System.Globalization;

using Continuo.Adaptation.Days;
using Continuo.Experiments;
using Continuo.Experiments.Forecasts;
using Continuo.Experiments.Functions;
using Continuo.Experiments.Profiles;
using Continuo.Experiments.Scalability;
using Continuo.Experiments.Tables;
using Continuo.Experiments.Utilization;

// The page is an option of every experiment that has plots, the command one of those that need a server.
var (page, withoutPage) = Taken(args, "--report");
var (command, words) = Taken(withoutPage, "--continuo");
var report = new ReportFile(page);
var continuo = command ?? "./continuo";

return words switch
{
    ["placement", var folder] => PlacementExperiment.Run(folder),
    ["loads", var folder] => LoadExperiment.Run(folder),
    ["infeasible", var folder] => InfeasibilityExperiment.Run(folder),
    ["local-search", var folder, .. var rest] => LocalSearchExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 1),
    ["generated", .. var rest] => GeneratedExperiment.Run(rest is [var s] ? double.Parse(s) : 20),
    ["peer", var folder, .. var rest] => PeerExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 20),
    ["step", var folder] => StepExperiment.Run(folder),
    ["intervals", var folder, .. var rest] => IntervalExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 20),
    ["space4ai-r", var folder, .. var rest] => PublishedHeuristicExperiment.Run(folder, rest is [var s] ? int.Parse(s) : 1),
    ["profiles", var folder, .. var rest] => ProfileExperiment.Run(folder, rest is [var m] ? double.Parse(m, CultureInfo.InvariantCulture) : 0.03, report),
    ["scalability", var folder] => ScalabilityExperiment.Run(folder, report),
    ["uheur", var load, .. var rest] when Enum.TryParse<LoadKnowledge>(load, ignoreCase: true, out var knowledge) => UtilizationExperiment.Run(
        knowledge, rest is [var n, ..] ? int.Parse(n) : 3, rest is [_, var c, ..] ? int.Parse(c) : null, rest is [_, _, var p] ? double.Parse(p, CultureInfo.InvariantCulture) : null, report),
    ["forecast-policies", .. var rest] => ForecastPolicyExperiment.Run(rest is [_, var f] ? f : null, rest is [var n, ..] ? int.Parse(n) : 2, report),
    ["fuzz", var folder, .. var rest] => FuzzExperiment.Run(folder, rest is [var s] ? double.Parse(s) : 60),
    ["forecast", .. var rest] => ForecastExperiment.Run(rest is [var p, ..] ? int.Parse(p) : 96, rest is [_, var n] ? int.Parse(n) : 10),
    ["day", var peak, var seed] => DailyLoad.Print(double.Parse(peak), int.Parse(seed)),
    ["enumerate", .. var rest] => EnumerationExperiment.Run(rest is [var n, ..] ? int.Parse(n) : 2_000, rest is [_, var s] ? int.Parse(s) : 1_000_000),
    ["simulation"] => SimulationExperiment.Run(),
    ["chain", .. var rest] => await ChainExperiment.RunAsync(continuo, rest is [var n] ? int.Parse(n) : 200),
    ["events", var number, .. var rest] => await EventsExperiment.RunAsync(continuo, int.Parse(number), rest is [var only] ? only : null),
    ["connections", var number, .. var rest] => await ConnectionsExperiment.RunAsync(continuo, int.Parse(number), rest is [var files] ? int.Parse(files) : null),
    ["crash", var objects, var kills] => await CrashExperiment.RunAsync(continuo, int.Parse(objects), int.Parse(kills)),
    ["clients", .. var rest] => await ClientsExperiment.RunAsync(continuo, rest is [var n, ..] ? int.Parse(n) : 20, rest is [_, var c] ? int.Parse(c) : 2000),
    ["s3", .. var rest] => await StorageExperiment.RunAsync(continuo, rest is [var g] ? int.Parse(g) : 1),
    _ => Usage(),
};

// An option with its value, and the other words.
static (string? Value, string[] Others) Taken(string[] words, string option)
{
    var at = Array.IndexOf(words, option);
    return at < 0 ? (null, words) : (at + 1 < words.Length ? words[at + 1] : null, [.. words[..at], .. words[Math.Min(at + 2, words.Length)..]]);
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: placement FOLDER               proves every system of FOLDER/instances at load 1.8, compares with FOLDER/best-known-lambda1.8.json
               loads FOLDER                   the largest load of each optimum, against a plain bisection; sweeps over the load
               infeasible FOLDER              the same systems with limits scaled down: decision, conflict, relaxation
               local-search FOLDER [SECONDS]  local search against the optimum
               peer FOLDER [SECONDS]          a mixed-integer program of the light systems, solved by HiGHS and CP-SAT, against the exact search
               step FOLDER                    one run-time step from every shipped placement, against FOLDER/baselines.csv
               intervals FOLDER [SECONDS]     load intervals of every public run-time system: number, proofs, time, time of a look-up
               space4ai-r FOLDER [SEEDS]      the published heuristic made anew, against FOLDER/baselines.csv and the exact step
               profiles FOLDER [MIGRATION]    the use cases over 16 loads, each step from the one before: our step and the published heuristic
               scalability FOLDER             light and strict, 5 to 15 components: cost and time of a step beside those measured of SPACE4AI-R
               uheur coming|measured [INSTANCES [COMPONENTS [PEAK]]]
                                              the utilisation heuristic on generated systems, violations counted in the simulator, against ours by its margin
               forecast-policies [WEEKS [FOLDER]]
                                              samples/inspection (and use case A of FOLDER) over made-up weeks: static, reactive, Holt-Winters, oracle
               fuzz FOLDER [SECONDS]          mutated files of a folder through readers, evaluation and search: nothing may throw or hang
               enumerate [SYSTEMS [SEED]]     every claim about small systems, every node of their searches and every step, against the list of all placements
               generated [SECONDS]            random systems of 15 to 120 components, with a limit of time each
               forecast [PERIODS [SEEDS]]     Holt-Winters against the last value and the day before on made-up days; coverage of its intervals
               day PEAK SEED                  prints a made-up load profile of a day: morning and afternoon peaks, quiet night, noise
               simulation                     the formulas against simulated requests, and events/s
               chain [ROUNDS]                 upload, two scripts, output visible, and a call of an empty script, against the bare scripts
               events N [job|s3]              N small events by the API and by uploads: rate, memory, none stuck
               connections NUMBER [FILES]     requests beside so many idle connections; FILES: limit of open files of the server, which then refuses some
               crash OBJECTS KILLS            a chain of two under kill -9: none lost, none doubled
               clients [ROUNDS [CALLS]]       aws s3 sync of 200 files, 20 of them empty, up and down; mixed calls of boto3 on one connection
               s3 [GIGABYTES]                 GET against nginx, PUT and multipart upload against synced writes, memory
        --continuo PATH                       the command of the last six; default ./continuo
        --report FILE.html                    writes tables and plots of profiles, scalability, uheur and forecast-policies too
        """);
    return 2;
}
