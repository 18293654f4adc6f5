using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks spans of time, lists, and what holds between options.</summary>
internal sealed class NetworkOptionsRules : IValidateOptions<NetworkOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    public ValidateOptionsResult Validate(string? name, NetworkOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        Check(result, nameof(options.ConnectTimeout), options.ConnectTimeout, TimeSpan.FromMinutes(5));
        Check(result, nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromHours(1));
        Check(result, nameof(options.OverallTimeout), options.OverallTimeout, TimeSpan.FromDays(1));
        if (options.OverallTimeout < options.AttemptTimeout)
            result.AddError("must not be shorter than AttemptTimeout.", nameof(options.OverallTimeout));
        if (options.MaximumPause < TimeSpan.Zero || options.MaximumPause > options.OverallTimeout)
            result.AddError("must be 0 to OverallTimeout.", nameof(options.MaximumPause));
        if (options.AllowedPorts.Count == 0 || options.AllowedPorts.Any(port => port is < 1 or > 65_535))
            result.AddError("must hold ports of 1 to 65535.", nameof(options.AllowedPorts));
        if (options.AllowedNetworks.Any(network => network.PrefixLength == 0))
            result.AddError("must not hold all addresses at once. Name the networks of your own servers.", nameof(options.AllowedNetworks));
        if (!IsHeader(options.UserAgent))
            result.AddError("must be a product with a version, and remarks in brackets: MyShop/1.0 (https://shop.example).", nameof(options.UserAgent));
        return result.Build();
    }

    private static bool IsHeader(string? text)
    {
        using var probe = new HttpRequestMessage();
        return text is not null && probe.Headers.UserAgent.TryParseAdd(text);
    }

    private static void Check(ValidateOptionsResultBuilder result, string property, TimeSpan span, TimeSpan longest)
    {
        if (span < Shortest || span > longest)
            result.AddError($"must be 10 milliseconds to {longest}.", property);
    }
}
