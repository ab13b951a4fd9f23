namespace Continuo.Functions.Tests.Admission;

using Continuo.Functions.Admission;

public sealed class JobAdmissionTests
{
    private const long Gibibyte = 1L << 30;

    private readonly JobAdmission _admission = new(new Capacity(2000, 8 * Gibibyte), new AdmissionOptions { Patience = 3 });

    [Fact]
    public void Admit_MoreThanFits_StartsWhatFits()
    {
        var started = _admission.Admit([new WaitingService("a", 100, 300, Gibibyte)]);

        started.Length.ShouldBe(6);
        _admission.Admit([new WaitingService("a", 94, 300, Gibibyte)]).ShouldBeEmpty();
    }

    [Fact]
    public void Admit_FewerThanFit_StartsAll() =>
        _admission.Admit([new WaitingService("a", 2, 300, Gibibyte)]).Length.ShouldBe(2);

    [Fact]
    public void Release_OneEnds_OneMoreStarts()
    {
        var started = _admission.Admit([new WaitingService("a", 9, 1000, 0)]);

        _admission.Release(started[0]);
        _admission.Release(started[0]);

        _admission.Admit([new WaitingService("a", 9, 1000, 0)]).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(2, 0, 0, 2)]
    [InlineData(0, 500, 0, 5)]
    [InlineData(0, 0, 3, 3)]
    [InlineData(0, 0, 0, 8)]
    public void Admit_LimitsOfTheService_AreKept(int concurrency, long millicores, long gibibytes, int starts) =>
        _admission.Admit(
        [
            new WaitingService("a", 100, 100, Gibibyte)
            {
                MaxConcurrency = concurrency,
                TotalMillicores = millicores,
                TotalMemoryBytes = gibibytes * Gibibyte,
            },
        ]).Length.ShouldBe(starts);

    [Fact]
    public void Admit_ThousandsBesideFew_ShareTheMachine()
    {
        var started = _admission.Admit([new WaitingService("many", 5000, 100, 0), new WaitingService("few", 10, 100, 0)]);

        started.Count(r => r.Service == "few").ShouldBe(10);
        started.Count(r => r.Service == "many").ShouldBe(10);
    }

    [Fact]
    public void Admit_UnequalResources_ComparesTheLargerPart()
    {
        var started = _admission.Admit([new WaitingService("cpu", 99, 200, 0), new WaitingService("memory", 99, 0, Gibibyte)]);

        // A tenth of the processors against an eighth of the memory: neither is in the other's way.
        started.Count(r => r.Service == "cpu").ShouldBe(10);
        started.Count(r => r.Service == "memory").ShouldBe(8);
    }

    [Fact]
    public void Admit_Weights_DivideTheMachine()
    {
        var started = _admission.Admit([new WaitingService("a", 99, 100, 0) { Weight = 3 }, new WaitingService("b", 99, 100, 0)]);

        started.Count(r => r.Service == "a").ShouldBe(15);
    }

    [Fact]
    public void Admit_OneSlotForMany_TakesThemInTurn()
    {
        WaitingService[] waiting = [new("a", 99, 2000, 0), new("b", 99, 2000, 0), new("c", 99, 2000, 0)];
        var order = "";
        for (var k = 0; k < 9; k++)
        {
            var started = _admission.Admit(waiting).ShouldHaveSingleItem();
            order += started.Service;
            _admission.Release(started);
        }

        order.ShouldBe("abcabcabc");
    }

    [Fact]
    public void Admit_BigAmongSmall_GetsTheMachineAfterItsPatience()
    {
        WaitingService[] waiting = [new("small", 5000, 500, 0), new("big", 1, 2000, 0)];
        var running = new Queue<Reservation>(_admission.Admit([waiting[0]]));
        var rounds = 0;
        while (running.All(r => r.Service != "big"))
        {
            rounds++.ShouldBeLessThan(20);
            _admission.Release(running.Dequeue());
            foreach (var started in _admission.Admit(waiting))
            {
                running.Enqueue(started);
            }
        }

        rounds.ShouldBe(3 + 4, "three rounds of patience, then four small ones end");
    }

    [Fact]
    public void Admit_BigAtItsOwnLimit_KeepsNobodyOut()
    {
        var big = new WaitingService("big", 9, 1200, 0) { MaxConcurrency = 1 };
        _admission.Admit([big]).Length.ShouldBe(1);

        for (var k = 0; k < 10; k++)
        {
            var started = _admission.Admit([big, new WaitingService("small", 99, 500, 0)]).ShouldHaveSingleItem();
            started.Service.ShouldBe("small");
            _admission.Release(started);
        }
    }

    [Theory]
    [InlineData(2001, 0, 0, "It needs 2001 millicores, and the machine has 2000 for jobs.")]
    [InlineData(0, 9, 0, "It needs 9663676416 bytes of memory, and the machine has 8589934592 for jobs.")]
    [InlineData(500, 0, 400, "One job needs more than total_cpu or total_memory allow all jobs of the service together.")]
    public void Refusal_TooBigForEver_SaysWhyAndKeepsNobodyOut(long millicores, long gibibytes, long totalMillicores, string why)
    {
        var huge = new WaitingService("huge", 1, millicores, gibibytes * Gibibyte) { TotalMillicores = totalMillicores };

        _admission.Refusal(huge).ShouldBe(why);
        for (var k = 0; k < 10; k++)
        {
            _admission.Release(_admission.Admit([huge, new WaitingService("a", 1, 2000, 0)]).ShouldHaveSingleItem());
        }
    }

    [Fact]
    public void OfMachine_Here_HasProcessorsAndLessMemoryThanThereIs()
    {
        var capacity = Capacity.OfMachine();

        capacity.Millicores.ShouldBe(Environment.ProcessorCount * 1000);
        capacity.MemoryBytes.ShouldBeInRange(1 << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
    }

    [Theory]
    [InlineData("MemTotal: 9 kB|MemAvailable:    2048 kB", 2048L * 1024)]
    [InlineData("MemTotal: 9 kB", null)]
    public void AvailableMemory_Lines_AreRead(string lines, long? bytes) => Capacity.AvailableMemory(lines.Split('|')).ShouldBe(bytes);
}
