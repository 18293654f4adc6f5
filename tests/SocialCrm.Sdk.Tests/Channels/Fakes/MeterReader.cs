using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Reads the gauges of one host.</summary>
internal sealed class MeterReader : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(string Gauge, string Connection), double> values = new();

    public MeterReader(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.IsObservable)
            {
                Gauges.Add(instrument.Name);
                each.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => values[(instrument.Name, $"{tags[0].Value}")] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => values[(instrument.Name, $"{tags[0].Value}")] = value);
        listener.Start();
    }

    public ConcurrentBag<string> Gauges { get; } = [];

    public Dictionary<string, double> Read(string gauge)
    {
        listener.RecordObservableInstruments();
        return values.Where(value => value.Key.Gauge == gauge).ToDictionary(value => value.Key.Connection, value => value.Value);
    }

    public void Dispose() => listener.Dispose();
}
