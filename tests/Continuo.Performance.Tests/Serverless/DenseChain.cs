namespace Continuo.Performance.Tests.Serverless;

/// <summary>The slow, obvious version: builds the generator matrix of the chain and solves it by Gaussian elimination.</summary>
internal static class DenseChain
{
    public static double ResponseTimeSeconds(double rate, double warm, double cold, double idle, int tail, bool timedColdStarts)
    {
        var blocking = new List<double> { 1 };
        var births = new List<double> { timedColdStarts ? rate / cold / (rate + (1 / cold)) : rate };
        var deaths = new List<double> { 0 };
        for (int m = 1, last = tail; m <= last; m++)
        {
            var sum = 0.0;
            var term = 1.0;
            for (var j = 0; j <= m; j++)
            {
                sum += term;
                term *= rate * warm / (j + 1);
            }

            var numerator = 1.0;
            for (var j = 1; j <= m; j++)
            {
                numerator *= rate * warm / j;
            }

            blocking.Add(numerator / sum);
            var load = rate * (blocking[m - 1] - blocking[m]);
            var span = idle + warm;
            var expires = Math.Exp(-idle * load);
            var gap = (-span * Math.Exp(-load * span)) + ((1 - Math.Exp(-load * span)) / load);
            deaths.Add(deaths[m - 1] + (expires < 1.2e-16 ? 0 : 1 / (idle + (((1 / expires) - 1) * gap))));
            var coldRate = rate * blocking[m];
            births.Add(timedColdStarts ? coldRate / cold / (coldRate + (1 / cold)) : coldRate);
            last = coldRate > deaths[m] ? m + tail : last;
        }

        var pi = Stationary(births, deaths);
        return pi.Select((p, m) => p * ((blocking[m] * cold) + ((1 - blocking[m]) * warm))).Sum();
    }

    private static double[] Stationary(List<double> births, List<double> deaths)
    {
        var n = births.Count;
        var a = new double[n, n + 1];
        for (var m = 0; m < n; m++)
        {
            a[m, m] -= (m < n - 1 ? births[m] : 0) + deaths[m];
            if (m > 0)
            {
                a[m, m - 1] += births[m - 1];
            }

            if (m < n - 1)
            {
                a[m, m + 1] += deaths[m + 1];
            }
        }

        for (var m = 0; m < n; m++)
        {
            a[n - 1, m] = 1;
        }

        a[n - 1, n] = 1;
        Eliminate(a, n);
        return [.. Enumerable.Range(0, n).Select(m => Math.Max(0, a[m, n]))];
    }

    private static void Eliminate(double[,] a, int n)
    {
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(a[row, column]));
            for (var k = 0; k <= n; k++)
            {
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            }

            for (var row = 0; row < n; row++)
            {
                if (row == column)
                {
                    continue;
                }

                var factor = a[row, column] / a[column, column];
                for (var k = column; k <= n; k++)
                {
                    a[row, k] -= factor * a[column, k];
                }
            }
        }

        for (var m = 0; m < n; m++)
        {
            a[m, n] /= a[m, m];
        }
    }
}
