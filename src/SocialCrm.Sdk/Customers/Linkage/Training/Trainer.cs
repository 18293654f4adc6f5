namespace SocialCrm.Customers;

/// <summary>Learns a model from the records themselves, and from labels where there are any.</summary>
/// <remarks>
/// What strangers have in common is counted in pairs drawn evenly; what people have in common with themselves, with those they live with and with their
/// namesakes is found by expectation and maximisation (Dempster, Laird and Rubin, 1977) over candidate pairs, with what strangers have in common held fixed.
/// Plausible shares are worth <see cref="PriorPairs"/> pairs, so that a handful of records is judged by them and a large batch by itself. What is labelled is
/// expected to be nothing else, and counts beside: see <see cref="LabelledPairs"/>.
/// </remarks>
internal sealed class Trainer(RecordTable table, Repetitions repetitions, Comparison[] comparisons, HardRules hard)
{
    private readonly PairsAhead ahead = new(table);
    private LinkageLabels? labels;
    private LabelledPairs? labelled;
    private HardRule[] known = [];

    private const int MostRandom = 100_000;
    private const int Portion = 1_024;
    private const double RarestLevel = 1e-9;
    private const double Settled = 1e-4;
    private const int Rounds = 30;
    private const double PriorPairs = 20;

    // Of what strangers seem to have in common, so much is taken for chance at least.
    private const double LeastChance = 0.05;

    /// <summary>Learns from labels too.</summary>
    public Trainer With(LinkageLabels? given)
    {
        labels = given;
        return this;
    }

    public ModelParameters Train(PairList candidates, int mostSampled, ModelParameters? before = null)
    {
        var model = new ModelParameters([.. comparisons.Select(ComparisonWeights.Plausible)]);
        if (before is null)
            CountStrangers(model);
        double records = table.Count - repetitions.NothingNew;
        var allPairs = Math.Max(1, records * (records - 1) / 2);
        var sample = Sample(candidates.All, mostSampled, out var scale);
        // One record in five a repetition, and a tenth as many pairs that only live together.
        model.One = Math.Min(0.1, 0.1 * Math.Max(1, records) / allPairs);
        model.Home = model.Names = model.One / 5;
        if (before is not null)
            GoOnFrom(before, model);
        var findings = Findings(sample);
        TakeLabels(sample, candidates);
        for (var round = 0; round < Rounds && (findings.Length > 0 || labelled is not null); round++)
        {
            var moved = Improve(model, findings, scale, allPairs);
            TakeMatchesOut(model);
            if (moved < Settled && round > 4)
                break;
        }

        return model;
    }

    private void TakeLabels(ulong[] sample, PairList candidates)
    {
        if (labels is null)
            return;
        known = Array.ConvertAll(sample, pair => labels[pair]);
        var different = Sample(labels.DifferentPairs(candidates.All), LabelledPairs.Most, out _);
        labelled = new LabelledPairs(comparisons, Findings(Sample(labels.SamePairs, LabelledPairs.Most, out _)), Findings(different));
    }

    private static void GoOnFrom(ModelParameters before, ModelParameters model)
    {
        (model.One, model.Home, model.Names) = (before.One, before.Home, before.Names);
        foreach (var (old, weights) in before.Weights.Zip(model.Weights))
        {
            old.One.CopyTo(weights.One, 0);
            old.Home.CopyTo(weights.Home, 0);
            old.Names.CopyTo(weights.Names, 0);
            old.Others.CopyTo(weights.Others, 0);
            old.Drawn.CopyTo(weights.Drawn, 0);
        }
    }

    /// <summary>Pairs drawn evenly hold some of one person too; what these have in common is taken out again.</summary>
    private void TakeMatchesOut(ModelParameters model)
    {
        for (var c = 0; c < comparisons.Length; c++)
        {
            var weights = model.Weights[c];
            for (var level = 0; level < weights.Drawn.Length; level++)
                weights.Others[level] = Math.Max(weights.Drawn[level] * LeastChance, (weights.Drawn[level] - model.One * weights.One[level]) / (1 - model.One));
            if (!comparisons[c].SharedAtHome)
                weights.Others.CopyTo(weights.Home, 0);
            if (!comparisons[c].SharedByNamesakes)
                weights.Others.CopyTo(weights.Names, 0);
        }

        labelled?.Teach(model);
    }

    private static ulong[] Sample(ReadOnlySpan<ulong> all, int mostSampled, out double scale)
    {
        if (all.Length <= mostSampled)
        {
            scale = 1;
            return all.ToArray();
        }

        var chosen = new List<ulong>(mostSampled + 1_000);
        var limit = (ulong)((double)mostSampled / all.Length * ulong.MaxValue);
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
                if (i % PairsAhead.Most == 0)
                    ahead.BringNear(pairs.AsSpan(i..Math.Min(pairs.Length, i + PairsAhead.Most)));
                var left = View(PairList.First(pairs[i]));
                var right = View(PairList.Second(pairs[i]));
                for (var c = 0; c < comparisons.Length; c++)
                    findings[i * comparisons.Length + c] = comparisons[c].Compare(left, right);
            }
        });
        return findings;
    }

    private RecordView View(int record) => new(table.FeaturesOf(record), table.SourceOf(record), record);

    private void CountStrangers(ModelParameters model)
    {
        if (table.Count - repetitions.Firsts.Count < 2)
            return;
        var pairs = new ulong[(int)Math.Min(MostRandom, 20L * table.Count)];
        RandomPairs.Draw(table.Count, pairs);
        var findings = Findings(Array.FindAll(pairs, pair => !repetitions.Contains(PairList.First(pair)) && !repetitions.Contains(PairList.Second(pair))));
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

            // What is plausible counts as one pair found among as many as that takes, so that a level never drawn stays as rare as it may be.
            for (var level = 0; level < others.Length; level++)
                others[level] = (counts[level] + 1) / (total + 1 / Math.Max(others[level], RarestLevel));
            others.CopyTo(model.Weights[c].Drawn, 0);
        }

        foreach (var (weights, comparison) in model.Weights.Zip(comparisons))
        {
            if (!comparison.SharedAtHome)
                weights.Others.CopyTo(weights.Home, 0);
            if (!comparison.SharedByNamesakes)
                weights.Others.CopyTo(weights.Names, 0);
        }
    }

    /// <summary>One round of expectation and maximisation; answers by how many matches the expectation moved.</summary>
    private double Improve(ModelParameters model, Finding[] findings, double scale, double allPairs)
    {
        var scorer = new PairScorer(comparisons, model, hard);
        var pairs = comparisons.Length == 0 ? 0 : findings.Length / comparisons.Length;
        var portions = new ClassSums[(pairs + Portion - 1) / Portion];
        Parallel.For(0, portions.Length, portion =>
        {
            var sums = new ClassSums(comparisons);
            var end = Math.Min(pairs, (portion + 1) * Portion);
            for (var i = portion * Portion; i < end; i++)
                sums.Add(scorer, findings.AsSpan(i * comparisons.Length, comparisons.Length), known.Length == 0 ? HardRule.None : known[i]);
            portions[portion] = sums;
        });
        // In the order of the pairs, whichever thread counted them: the last bits depend on it.
        var total = new ClassSums(comparisons);
        foreach (var portion in portions)
            total.Add(portion);

        for (var c = 0; c < comparisons.Length; c++)
        {
            Update(model.Weights[c].One, comparisons[c], total.One[c], related: false);
            if (comparisons[c].SharedAtHome)
                Update(model.Weights[c].Home, comparisons[c], total.Home[c], related: true);
            if (comparisons[c].SharedByNamesakes)
                Update(model.Weights[c].Names, comparisons[c], total.Names[c], related: true);
        }

        labelled?.Expect(scorer);
        labelled?.Blend(model);
        var before = model.One;
        model.One = (total.Ones * scale + 1) / (allPairs + 10);
        model.Home = (total.Homes * scale + 0.5) / (allPairs + 10);
        model.Names = (total.Namesakes * scale + 0.5) / (allPairs + 10);
        return Math.Abs(model.One - before) / before;
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
