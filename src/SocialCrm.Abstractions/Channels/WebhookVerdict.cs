namespace SocialCrm.Channels;

/// <summary>What a connector makes of a request.</summary>
public abstract record WebhookVerdict
{
    private WebhookVerdict()
    {
    }

    /// <summary>It is genuine and brings something: append it, then answer 200.</summary>
    /// <param name="DeliveryId">
    /// The platform's id of the delivery, the same in every repetition of it, at most 256 characters; null where there is none, and then a
    /// digest of the body stands for it.
    /// </param>
    /// <param name="Note">What <see cref="IWebhookReceiver.Parse"/> needs beside the body, such as the type that a header names; at most 1,024 characters.</param>
    public sealed record Deliver(string? DeliveryId = null, string Note = "") : WebhookVerdict
    {
        /// <summary>The body of the answer, where the platform wants one.</summary>
        public string Response { get; init; } = "";
    }

    /// <summary>It is a handshake, or nothing to keep: answer at once.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Body">The body, such as the challenge that the platform wants back.</param>
    /// <param name="ContentType">The type of the body.</param>
    public sealed record Answer(int Status, string Body = "", string ContentType = "text/plain") : WebhookVerdict
    {
        /// <summary>Headers of the answer beside its type.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>It is not genuine: answer 401 and keep nothing.</summary>
    /// <param name="Reason">Why, for the host's log; never sent back, never with personal data or secrets.</param>
    public sealed record Refuse(string Reason) : WebhookVerdict;

    /// <summary>It cannot be told without asking somebody: ask <see cref="IWebhookInquirer.InquireAsync"/>. Only for connectors that implement it.</summary>
    public sealed record Inquire : WebhookVerdict;
}
