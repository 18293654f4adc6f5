using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks spans of time, and what holds between options.</summary>
internal sealed class ChannelOptionsRules : IValidateOptions<ChannelOptions>
{
    private static readonly TimeSpan Hundredth = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, ChannelOptions options)
    {
        var spans = new (string Name, TimeSpan Value, TimeSpan Least, TimeSpan Most)[]
        {
            (nameof(options.WebhookRetryAfter), options.WebhookRetryAfter, Second, Hour),
            (nameof(options.ReadTimeout), options.ReadTimeout, Hundredth, Minute),
            (nameof(options.FirstPause), options.FirstPause, Hundredth, Hour),
            (nameof(options.LongestPause), options.LongestPause, Hundredth, Day),
            (nameof(options.LeaseTime), options.LeaseTime, Second, Hour),
            (nameof(options.QueueInterval), options.QueueInterval, Hundredth, Minute),
            (nameof(options.ReconcileInterval), options.ReconcileInterval, Second, Day),
            (nameof(options.UnauthorizedInterval), options.UnauthorizedInterval, Second, 7 * Day),
            (nameof(options.SendTimeout), options.SendTimeout, Second, 10 * Minute),
            (nameof(options.MessageLifetime), options.MessageLifetime, Minute, 90 * Day),
            (nameof(options.StatusInterval), options.StatusInterval, Second, Hour),
        };

        var result = new ValidateOptionsResultBuilder();
        foreach (var span in spans.Where(span => span.Value < span.Least || span.Value > span.Most))
            result.AddError($"must be {span.Least} to {span.Most}.", $"{nameof(ChannelOptions)}.{span.Name}");
        if (options.LongestPause < options.FirstPause)
            result.AddError($"must be at least {nameof(options.FirstPause)}.", $"{nameof(ChannelOptions)}.{nameof(options.LongestPause)}");
        if ((options.Work & ~ChannelWork.All) != 0)
            result.AddError("names work that does not exist.", $"{nameof(ChannelOptions)}.{nameof(options.Work)}");
        return result.Build();
    }
}
