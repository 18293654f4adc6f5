using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Testing;

/// <summary>Everything that hosts log, trace and measure, as text.</summary>
internal sealed class Evidence : ILoggerProvider, ILogger
{
    private static readonly AsyncLocal<Evidence?> Current = new();
    private readonly ConcurrentQueue<string> lines = [];
    private readonly ActivityListener activities;
    private readonly MeterListener meters;

    public Evidence()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Note(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
    }

    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>From here on what this test's hosts trace and measure is noted too; tests run side by side in one process.</summary>
    public void Watch()
    {
        Current.Value = this;
        ActivitySource.AddActivityListener(activities);
        meters.Start();
    }

    /// <summary>Asks the gauges.</summary>
    public void Measure() => meters.RecordObservableInstruments();

    public void Note(string line) => lines.Enqueue(line);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        lines.Enqueue(Shown(state));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {eventId} {formatter(state, exception)} {Shown(state)} {exception}");

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private void Note(Activity activity)
    {
        if (Current.Value == this)
            lines.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(each => each.Tags))} {string.Join(' ', activity.Baggage)}");
    }

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Current.Value == this)
            lines.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}");
    }

    private static string Shown<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : $"{state}";
}
