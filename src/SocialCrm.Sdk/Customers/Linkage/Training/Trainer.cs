namespace SocialCrm.Customers;

/// <summary>Learns a model from the records themselves, without labels.</summary>
/// <remarks>
/// What strangers have in common is counted in pairs drawn evenly; what people have in common with themselves, with those they live with and with their
/// namesakes is found by expectation and maximisation (Dempster, Laird and Rubin, 1977) over candidate pairs, with what strangers have in common held fixed.
/// Plausible shares are worth <see cref="PriorPairs"/> pairs, so that a handful of records is judged by them and a large batch by itself.
/// </remarks>
internal sealed class Trainer(RecordTable table, Comparison[] comparisons)
{
    private const int MostSampled = 100_000;
    private const int MostRandom = 150_000;
    private const int Rounds = 30;
    private const double PriorPairs = 20;

    public ModelParameters Train(PairList candidates)
    {
        var model = new ModelParameters([.. comparisons.Select(ComparisonWeights.Plausible)]);
        CountStrangers(model);
        var allPairs = Math.Max(1, table.Count * (table.Count - 1.0) / 2);
        var sample = Sample(candidates, out var scale);
        // One record in five a repetition, and a tenth as many pairs that only live together.
        model.One = Math.Min(0.1, 0.1 * table.Count / allPairs);
        model.Home = model.Names = model.One / 5;
        var findings = Findings(sample);
        for (var round = 0; round < Rounds; round++)
            Improve(model, findings, scale, allPairs);
        return model;
    }

    private static ulong[] Sample(PairList candidates, out double scale)
    {
        var all = candidates.All;
        if (all.Length <= MostSampled)
        {
            scale = 1;
            return all.ToArray();
        }

        var chosen = new List<ulong>(MostSampled + 1_000);
        var limit = (ulong)((double)MostSampled / all.Length * ulong.MaxValue);
        foreach (var pair in all)
        {
            if (TextHash.Combine(pair, 1) < limit)
                chosen.Add(pair);
        }

        scale = (double)all.Length / chosen.Count;
        return [.. chosen];
    }

    private Finding[] Findings(ulong[] pairs)
    {
        var findings = new Finding[pairs.Length * comparisons.Length];
        Parallel.For(0, (pairs.Length + 4_095) / 4_096, part =>
        {
            for (var i = part * 4_096; i < Math.Min(pairs.Length, (part + 1) * 4_096); i++)
            {
                var left = View(PairList.First(pairs[i]));
                var right = View(PairList.Second(pairs[i]));
                for (var c = 0; c < comparisons.Length; c++)
                    findings[i * comparisons.Length + c] = comparisons[c].Compare(left, right);
            }
        });
        return findings;
    }

    private RecordView View(int record) => new(table.FeaturesOf(record), table.SourceOf(record));

    private void CountStrangers(ModelParameters model)
    {
        if (table.Count < 2)
            return;
        var pairs = new ulong[(int)Math.Min(MostRandom, 20L * table.Count)];
        RandomPairs.Draw(table.Count, pairs);
        var findings = Findings(pairs);
        for (var c = 0; c < comparisons.Length; c++)
        {
            var others = model.Weights[c].Others;
            var counts = new double[others.Length];
            double total = 0;
            for (var i = c; i < findings.Length; i += comparisons.Length)
            {
                if (findings[i].Level == 0)
                    continue;
                counts[findings[i].Level - 1]++;
                total++;
            }

            for (var level = 0; level < others.Length; level++)
                others[level] = (counts[level] + PriorPairs * Math.Max(others[level], 1e-9)) / (total + PriorPairs);
        }

        foreach (var (weights, comparison) in model.Weights.Zip(comparisons))
        {
            if (!comparison.SharedAtHome)
                weights.Others.CopyTo(weights.Home, 0);
            if (!comparison.SharedByNamesakes)
                weights.Others.CopyTo(weights.Names, 0);
        }
    }

    private void Improve(ModelParameters model, Finding[] findings, double scale, double allPairs)
    {
        var scorer = new PairScorer(comparisons, model);
        var width = comparisons.Length;
        var counts = comparisons.Select(comparison => (double[][])[.. Enumerable.Range(0, 3).Select(_ => new double[comparison.Levels.Length + 1])]).ToArray();
        Span<double> sums = [0, 0, 0];
        for (var i = 0; i < findings.Length; i += width)
        {
            var odds = scorer.Odds(findings.AsSpan(i, width));
            double one = double.Exp2(Math.Min(odds.One, 500)), home = double.Exp2(Math.Min(odds.Home, 500)), names = double.Exp2(Math.Min(odds.Names, 500));
            var total = 1 + one + home + names;
            (one, home, names) = (one / total, home / total, names / total);
            sums[0] += one;
            sums[1] += home;
            sums[2] += names;
            for (var c = 0; c < width; c++)
            {
                var level = findings[i + c].Level;
                counts[c][0][level] += one;
                counts[c][1][level] += home;
                counts[c][2][level] += names;
            }
        }

        for (var c = 0; c < width; c++)
        {
            Update(model.Weights[c].One, comparisons[c], counts[c][0], related: false);
            if (comparisons[c].SharedAtHome)
                Update(model.Weights[c].Home, comparisons[c], counts[c][1], related: true);
            if (comparisons[c].SharedByNamesakes)
                Update(model.Weights[c].Names, comparisons[c], counts[c][2], related: true);
        }

        model.One = (sums[0] * scale + 1) / (allPairs + 10);
        model.Home = (sums[1] * scale + 0.5) / (allPairs + 10);
        model.Names = (sums[2] * scale + 0.5) / (allPairs + 10);
    }

    private static void Update(double[] shares, Comparison comparison, double[] counts, bool related)
    {
        double total = 0;
        for (var level = 1; level <= shares.Length; level++)
            total += counts[level];
        for (var level = 0; level < shares.Length; level++)
        {
            var plausible = Math.Max(1e-9, related ? comparison.Levels[level].Related : comparison.Levels[level].One);
            shares[level] = (counts[level + 1] + PriorPairs * plausible) / (total + PriorPairs);
        }
    }
}
