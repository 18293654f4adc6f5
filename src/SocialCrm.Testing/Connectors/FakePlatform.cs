namespace SocialCrm.Testing;

/// <summary>A platform, as far as the checks need it: an HTTP handler that answers what the connector asks, and the levers of what happens on it.</summary>
/// <remarks>
/// The author of a connector writes it from the platform's documentation. Implement the handler and <see cref="Say"/>; override a lever where the
/// platform has it. A lever that stays as it is makes the checks that need it be skipped, and the descriptor decides whether they may be.
/// </remarks>
public abstract class FakePlatform : HttpMessageHandler
{
    /// <summary>What time it is on the platform: the suites turn this clock. What the platform dates itself - messages that arrive, edits, rate limits - it dates by it.</summary>
    public TimeProvider Clock { get; internal set; } = new ManualTime();

    /// <summary>Somebody says something to the company; answers the external id that the connector will report.</summary>
    public abstract string Say(PlatformWords words);

    /// <summary>Changes what was said; false where the platform knows no edits.</summary>
    public virtual bool Edit(string externalId, string text) => false;

    /// <summary>Takes back what was said; false where the platform knows no deletion.</summary>
    public virtual bool Remove(string externalId) => false;

    /// <summary>Lays down, among what is listed, something that no connector can read, such as a field of the wrong type; false where that cannot be.</summary>
    public virtual bool SayNonsense() => false;

    /// <summary>Adds fields and types to everything the platform says that its documentation does not know; false where the format forbids it.</summary>
    public virtual bool SpeakNews() => false;

    /// <summary>What has arrived from the connector, oldest first.</summary>
    public virtual IReadOnlyList<ArrivedMessage> Arrived => [];

    /// <summary>The request that delivers these by webhook, signed at an instant; null where there are no webhooks.</summary>
    public virtual WebhookCall? Deliver(IReadOnlyList<string> externalIds, PlatformSecret secret, DateTimeOffset at) => null;

    /// <summary>As <see cref="Deliver"/> with the current secret, with something unreadable in the middle; null where a delivery holds one thing only.</summary>
    public virtual WebhookCall? DeliverWithNonsense(IReadOnlyList<string> externalIds, DateTimeOffset at) => null;

    /// <summary>The handshake of setting a webhook up, right or wrong; null where there is none.</summary>
    public virtual WebhookCall? Handshake(bool isRight) => null;

    /// <summary>What the connector must answer to the right handshake.</summary>
    public virtual string? HandshakeAnswer => null;

    /// <summary>Makes the credentials that the connector holds expire; false where they never do.</summary>
    public virtual bool ExpireCredentials() => false;

    /// <summary>Revokes the connector's access for good; false where there is none to revoke.</summary>
    public virtual bool RevokeAccess() => false;

    /// <summary>How often credentials were handed out.</summary>
    public virtual int CredentialsGiven => 0;

    /// <summary>How the platform says that too much was asked. Default: 429 with <c>Retry-After</c> in seconds.</summary>
    public virtual HttpResponseMessage Throttle(TimeSpan wait) => new(System.Net.HttpStatusCode.TooManyRequests)
    {
        Headers = { RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(wait) },
        Content = new StringContent("{}"),
    };

    /// <summary>As <see cref="Throttle(TimeSpan)"/>, for a platform that says when rather than how long.</summary>
    public virtual HttpResponseMessage Throttle(TimeSpan wait, DateTimeOffset now) => Throttle(wait);

    /// <summary>Whether the connector reaches it by HTTP requests, on whose way the suites can make things go wrong. Where it does not - streams, WebSockets, files - the platform fails by <see cref="Break"/>.</summary>
    public virtual bool SpeaksHttp => true;

    /// <summary>Has the platform itself fail in its own way the next times it is asked; false where it cannot, and then it happens on the way where <see cref="SpeaksHttp"/> says so.</summary>
    public virtual bool Break(PlatformFault fault, int times) => false;

    /// <summary>Ends whatever <see cref="Break"/> began.</summary>
    public virtual void Recover()
    {
    }

    /// <summary>How often it was asked something other than by HTTP: connections, commands, messages.</summary>
    public virtual int Asked => 0;

    /// <summary>Somebody says something that names an address where a connector would fetch it, such as an author's profile or a next page; null where nothing is fetched from an address that it names.</summary>
    /// <remarks>The suite names addresses of the host's own network, and <see cref="PublicAddress"/>, where the fake answers as somebody's site does.</remarks>
    public virtual string? SayWithAddress(PlatformWords words, Uri address) => null;

    /// <summary>An address that may be fetched: what names it is taken where what names one of the host's own network is refused.</summary>
    public static Uri PublicAddress { get; } = new("https://public.example/");
}
