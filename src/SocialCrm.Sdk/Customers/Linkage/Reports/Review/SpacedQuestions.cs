namespace SocialCrm.Customers;

/// <summary>Puts questions in an order in which those that look alike to the comparisons do not follow each other.</summary>
internal static class SpacedQuestions
{
    // So many times the questions asked for are compared with each other.
    private const int Spread = 20;

    /// <summary>Among how many questions to choose so many.</summary>
    public static int Among(int most) => (int)Math.Min(int.MaxValue, (long)Spread * most + Spread);

    /// <summary>Takes the kind in turn whose next question is worth most after what was asked of that kind already.</summary>
    /// <param name="questions">The questions by falling value, each with its value and its kind.</param>
    /// <param name="most">How many at most.</param>
    public static T[] Of<T>(IEnumerable<(T Question, double Value, string Kind)> questions, int most)
    {
        var kinds = questions.Select((asked, place) => (asked.Question, asked.Value, asked.Kind, place)).GroupBy(asked => asked.Kind, StringComparer.Ordinal);
        var asked = new List<T>();
        var heads = new PriorityQueue<(Queue<(T Question, double Value, string Kind, int Place)> Kind, int Times), (double, int)>();
        foreach (var kind in kinds)
            Offer(new(kind), 1);
        while (asked.Count < most && heads.TryDequeue(out var next, out _))
        {
            asked.Add(next.Kind.Dequeue().Question);
            if (next.Kind.Count > 0)
                Offer(next.Kind, next.Times + 1);
        }

        return [.. asked];

        void Offer(Queue<(T Question, double Value, string Kind, int Place)> kind, int times) => heads.Enqueue((kind, times), (-kind.Peek().Value / times, kind.Peek().Place));
    }
}
