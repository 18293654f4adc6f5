using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>Adds up the counters of one host, and counts what its histograms were told.</summary>
internal sealed class CounterReader : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(string Instrument, string Tags), long> sums = new();
    private readonly ConcurrentDictionary<(string Instrument, string Tags), long> times = new();

    public CounterReader(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Meter.Name == SocialCrmTelemetry.SourceName)
                each.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => sums.AddOrUpdate((instrument.Name, Text(tags)), value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => times.AddOrUpdate((instrument.Name, Text(tags)), 1, (_, count) => count + 1));
        listener.Start();
    }

    public IEnumerable<string> Read(string counter) => Lines(sums, counter);

    public IEnumerable<string> Times(string histogram) => Lines(times, histogram);

    public void Dispose() => listener.Dispose();

    private static IEnumerable<string> Lines(ConcurrentDictionary<(string Instrument, string Tags), long> values, string instrument) =>
        values.Where(value => value.Key.Instrument == instrument).Select(value => $"{value.Key.Tags}: {value.Value}").Order(StringComparer.Ordinal);

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
