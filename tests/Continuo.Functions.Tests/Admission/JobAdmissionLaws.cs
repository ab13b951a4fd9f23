namespace Continuo.Functions.Tests.Admission;

using Continuo.Functions.Admission;
using CsCheck;

/// <summary>What holds for all services, sizes and orders of ends.</summary>
public sealed class JobAdmissionLaws
{
    private static readonly Capacity Machine = new(4000, 16_000);

    private static readonly Gen<WaitingService[]> Services =
        Gen.Select(Gen.Int[100, 4000], Gen.Int[400, 16_000], Gen.Int[0, 3], Gen.Int[0, 6000], Gen.Double[0.5, 4])
            .Array[1, 6]
            .Select(all => all.Select((s, k) => new WaitingService($"s{k}", 1000, s.Item1, s.Item2)
            {
                MaxConcurrency = s.Item3,
                TotalMillicores = s.Item4 < s.Item1 ? 0 : s.Item4,
                Weight = s.Item5,
            }).ToArray());

    [Fact]
    public void Admit_AnySequence_KeepsAllLimits() =>
        Gen.Select(Services, Gen.Int[0, 1000].Array[1, 60]).Sample((services, ends) =>
        {
            var admission = new JobAdmission(Machine, new AdmissionOptions());
            var running = new List<Reservation>();
            foreach (var end in ends)
            {
                running.AddRange(admission.Admit(services));
                if (!KeepsLimits(running, services))
                {
                    return false;
                }

                End(admission, running, end % running.Count);
            }

            return true;
        });

    [Fact]
    public void Admit_ServicesThatAlwaysWait_AreAllServedAgainAndAgain() =>
        Services.Sample(services =>
        {
            var options = new AdmissionOptions();
            var admission = new JobAdmission(Machine, options);
            var running = new List<Reservation>();
            var lastServed = services.ToDictionary(s => s.Service, _ => 0);

            // A service waits its patience, and that of each other before it, and until all that runs has ended each time.
            var longest = services.Length * (options.Patience + 1 + MostAtOnce(services));
            for (var round = 1; round <= 4 * longest; round++)
            {
                foreach (var started in admission.Admit(services))
                {
                    running.Add(started);
                    lastServed[started.Service] = round;
                }

                if (services.Any(s => round - lastServed[s.Service] > longest && running.All(r => r.Service != s.Service)))
                {
                    return false;
                }

                End(admission, running, 0);
            }

            return true;
        });

    [Fact]
    public void Admit_SomethingFitsAndNobodyIsOverdue_StartsIt() =>
        Services.Sample(services =>
        {
            var admission = new JobAdmission(Machine, new AdmissionOptions());
            var running = admission.Admit(services);

            return services.All(s => !KeepsLimits([.. running, new Reservation(s.Service, s.Millicores, s.MemoryBytes)], services));
        });

    private static bool KeepsLimits(List<Reservation> running, WaitingService[] services) =>
        running.Sum(r => r.Millicores) <= Machine.Millicores
        && running.Sum(r => r.MemoryBytes) <= Machine.MemoryBytes
        && services.All(s => running.FindAll(r => r.Service == s.Service) is var own
            && (s.MaxConcurrency == 0 || own.Count <= s.MaxConcurrency)
            && (s.TotalMillicores == 0 || own.Sum(r => r.Millicores) <= s.TotalMillicores));

    private static int MostAtOnce(WaitingService[] services) =>
        (int)services.Max(s => Math.Min(Machine.Millicores / s.Millicores, Machine.MemoryBytes / s.MemoryBytes));

    private static void End(JobAdmission admission, List<Reservation> running, int index)
    {
        admission.Release(running[index]);
        running.RemoveAt(index);
    }
}
