using SocialCrm.Channels;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>The codes that the Action API answers instead of a result, by what they mean.</summary>
internal static class MediaWikiFault
{
    private static readonly string[] Expired = ["assertuserfailed", "assertnameduserfailed", "assertbotfailed"];
    private static readonly string[] Busy = ["maxlag", "ratelimited", "readonly", "editconflict", "actionthrottledtext", "cirrussearch-too-busy-error"];

    /// <summary>The session has ended; signing in again helps.</summary>
    public static bool IsExpired(string? code) => code is not null && Expired.Contains(code, StringComparer.Ordinal);

    /// <summary>Nothing was done; the same later may go well.</summary>
    public static bool IsBusy(string code) => Busy.Contains(code, StringComparer.Ordinal);

    /// <summary>A person must look after the account.</summary>
    public static bool IsRefusal(string code) => IsExpired(code) || code.StartsWith("mwoauth", StringComparison.Ordinal) || code is "readapidenied";

    /// <summary>The wiki broke while it worked on the request; what it did cannot be told.</summary>
    public static bool IsBroken(string code) => code.StartsWith("internal_api_error", StringComparison.Ordinal) || code is "unknownerror";

    public static ChannelFailure Of(string code)
    {
        if (IsBusy(code))
            return ChannelFailure.Throttled;
        if (IsRefusal(code))
            return ChannelFailure.Unauthorized;
        return IsBroken(code) ? ChannelFailure.Unavailable : ChannelFailure.Malformed;
    }
}
