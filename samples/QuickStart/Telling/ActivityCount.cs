using QuickStart.Report;
using QuickStart.Steps;
using SocialCrm.Channels;

namespace QuickStart.Telling;

/// <summary>Counts interactions by channel and day, and picks up what the examples said.</summary>
internal sealed class ActivityCount(TimeZoneInfo zone)
{
    private const int DaysAsDays = 31;
    private const int DaysAsWeeks = 366;
    private const int MostMonths = 240;

    private readonly Dictionary<string, Dictionary<DateOnly, long>> days = new(StringComparer.Ordinal);

    /// <summary>Reads all interactions once: counts them, lets the examples speak, and tells the import what is stored of its file.</summary>
    public static async Task<ActivityCount> OfAsync(
        Inbox inbox, IReadOnlyList<PersonOfInterest> people, ImportStanding import, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var speakers = people.SelectMany(person => person.Accounts.Select(account => (account, person))).DistinctBy(one => one.account).ToDictionary(one => one.account, one => one.person);
        var count = new ActivityCount(zone);
        await foreach (var interaction in inbox.ReadAsync(cancellationToken: cancellationToken))
        {
            count.Add(interaction);
            import.Meet(interaction);
            if (!string.IsNullOrWhiteSpace(interaction.Text) && speakers.TryGetValue((interaction.Author.Channel.Value, interaction.Author.Key), out var person))
                person.Quote(interaction.Text);
        }

        return count;
    }

    /// <summary>In days, weeks or months, whichever gives a chart of some dozens of bars.</summary>
    public ChannelActivity ToActivity()
    {
        var all = days.Values.SelectMany(counts => counts.Keys).ToList();
        if (all.Count == 0)
            return new ChannelActivity("day", [], []);
        var (first, last) = (all.Min(), all.Max());
        var (name, start, next) = Calendar(last.DayNumber - first.DayNumber + 1);
        var periods = new List<DateOnly>();

        // A slip of the pen, such as the year 15, must not push everybody else off the chart.
        for (var period = last.Year - first.Year > MostMonths / 12 ? Month(last.AddMonths(1 - MostMonths)) : start(first); period <= last; period = next(period))
            periods.Add(period);
        var series = days.Select(channel => new ChannelSeries(channel.Key, Sums(channel.Value, periods, start)));
        return new ChannelActivity(name, periods, [.. series.OrderByDescending(one => one.Total).ThenBy(one => one.Channel, StringComparer.Ordinal)])
        {
            Total = days.Values.Sum(counts => counts.Values.Sum()),
        };
    }

    private static (string Name, Func<DateOnly, DateOnly> Start, Func<DateOnly, DateOnly> Next) Calendar(int length) => length switch
    {
        <= DaysAsDays => ("day", day => day, day => day.AddDays(1)),
        <= DaysAsWeeks => ("week", day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), day => day.AddDays(7)),
        _ => ("month", Month, day => day.AddMonths(1)),
    };

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static long[] Sums(Dictionary<DateOnly, long> counts, List<DateOnly> periods, Func<DateOnly, DateOnly> start)
    {
        var sums = new long[periods.Count];
        foreach (var (day, count) in counts)
        {
            var at = periods.BinarySearch(start(day));
            if (at >= 0)
                sums[at] += count;
        }

        return sums;
    }

    private void Add(Interaction interaction)
    {
        var channel = interaction.Author.Channel.Value;
        if (!days.TryGetValue(channel, out var counts))
            days[channel] = counts = [];
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(interaction.OccurredAt, zone).DateTime);
        counts[day] = counts.GetValueOrDefault(day) + 1;
    }
}
