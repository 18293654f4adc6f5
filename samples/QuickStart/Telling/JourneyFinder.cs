using QuickStart.Report;
using QuickStart.Steps;
using SocialCrm.Attribution;
using SocialCrm.Customers;

namespace QuickStart.Telling;

/// <summary>Finds a few orders whose way there is worth seeing: several contacts, best on several channels or with a gift.</summary>
internal sealed class JourneyFinder(IJourneySource journeys, CustomerDirectory customers)
{
    private const int Shown = 3;
    private const int MostSteps = 6;
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);
    private static readonly TimeSpan ViewWindow = TimeSpan.FromDays(14);

    /// <summary>Reads all journeys once, and tells the import of orders what is stored of its file.</summary>
    public async Task<IReadOnlyList<JourneyExample>> FindAsync(Reconciliation orders, CancellationToken cancellationToken)
    {
        var best = new PriorityQueue<(CustomerId Customer, Conversion Conversion, List<Touchpoint> Touches), int>();
        await foreach (var timeline in journeys.ReadAsync(cancellationToken))
        {
            foreach (var conversion in timeline.Conversions)
                OrderImport.Meet(orders, conversion);
            if (Best(timeline) is not { } found)
                continue;
            best.Enqueue((timeline.Customer, found.Conversion, found.Touches), found.Score);
            if (best.Count > Shown)
                best.Dequeue();
        }

        var examples = new List<JourneyExample>();
        while (best.TryDequeue(out var journey, out _))
        {
            if (await customers.GetAsync(journey.Customer, cancellationToken) is { } customer)
                examples.Insert(0, Example(customer, journey.Conversion, journey.Touches));
        }

        return examples;
    }

    private static (Conversion Conversion, List<Touchpoint> Touches, int Score)? Best(Timeline timeline)
    {
        (Conversion, List<Touchpoint>, int Score)? best = null;
        foreach (var conversion in timeline.Conversions)
        {
            var touches = timeline.Touchpoints.Where(touch => IsBefore(touch, conversion)).ToList();
            if (touches.Count is < 2 or > MostSteps)
                continue;
            var score = (touches.Select(touch => touch.Channel).Distinct().Count() * 10) + touches.Count
                + (touches.Exists(touch => touch.Kind == TouchpointKind.Impression) ? 15 : 0);
            if (best is null || score > best.Value.Score)
                best = (conversion, touches, score);
        }

        return best;
    }

    private static bool IsBefore(Touchpoint touch, Conversion conversion)
    {
        var ahead = conversion.OccurredAt - touch.OccurredAt;
        return ahead >= TimeSpan.Zero && ahead <= (touch.Kind == TouchpointKind.Impression ? ViewWindow : Window);
    }

    private static JourneyExample Example(Customer customer, Conversion conversion, List<Touchpoint> touches) => new(
        CustomerName.Of(customer),
        [.. touches.Select(touch => new JourneyStep(touch.OccurredAt, touch.Channel.Value, Kind(touch)))],
        conversion.OccurredAt,
        Figures.Amount(conversion.Value));

    private static string Kind(Touchpoint touch) => touch switch
    {
        { Kind: TouchpointKind.Impression, Campaign: not null } => "Gift received",
        { Kind: TouchpointKind.Impression } => "Saw something",
        { Kind: TouchpointKind.Click } => "Click",
        { Kind: TouchpointKind.Visit } => "Visit",
        _ => "Spoke up",
    };
}
