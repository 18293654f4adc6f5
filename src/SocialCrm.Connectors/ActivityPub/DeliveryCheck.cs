using System.Security.Cryptography;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Tells whether an actor's own site sent a delivery.</summary>
/// <remarks>
/// A signature speaks for the actor that its key belongs to, so only for that actor's activities; and only an actor's own site says which keys it has. What other
/// sites forward of somebody cannot be told that way, and is refused.
/// </remarks>
internal sealed class DeliveryCheck(ActivityPubOptions options, OwnActor own, KnownActors known)
{
    private const int LongestId = 256;

    /// <summary>An actor may have changed its key since it was asked about, but not every moment.</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(5);

    /// <summary>The verdict, as far as it can be told by what is known.</summary>
    public WebhookVerdict Verify(WebhookRequest request)
    {
        if (ActivityHead.Read(request.Body) is not { } head)
            return Refuse("The body is no activity.");
        var (signature, fault) = DeliverySignature.Read(request, own, options.ClockTolerance);
        if (signature is null)
            return Refuse(fault);
        if (!Vocabulary.IsSameSite(signature.KeyId, head.Actor))
            return Refuse("The key is of another site than the actor.");
        if (!head.IsKept)
            return new WebhookVerdict.Answer(202);
        if (known.Find(head.Actor, request.ReceivedAt) is not { } actor)
            return new WebhookVerdict.Inquire();
        return Judge(signature, head, actor, isFresh: request.ReceivedAt - actor.Learned < FreshFor);
    }

    /// <summary>The verdict once the actor was asked about.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">The actor that the key belongs to; null where no site says so.</param>
    public WebhookVerdict Judge(WebhookRequest request, RemoteActor? actor)
    {
        var (signature, fault) = DeliverySignature.Read(request, own, options.ClockTolerance);
        if (signature is null || ActivityHead.Read(request.Body) is not { } head)
            return Refuse(fault);
        return actor is null ? Refuse("The key's site does not know it.") : Judge(signature, head, actor, isFresh: true);
    }

    /// <summary>Which key a request names; null where it is refused whatever the key is.</summary>
    public string? KeyOf(WebhookRequest request) => DeliverySignature.Read(request, own, options.ClockTolerance).Signature?.KeyId;

    private static WebhookVerdict.Refuse Refuse(string reason) => new(reason);

    private static bool IsSigned(DeliverySignature signature, RemoteKey key)
    {
        try
        {
            return signature.IsOf(key.PublicKey);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static WebhookVerdict Judge(DeliverySignature signature, ActivityHead head, RemoteActor actor, bool isFresh)
    {
        if (actor.Id != head.Actor)
            return Refuse("The key belongs to another actor.");
        var key = actor.Keys.FirstOrDefault(key => key.Id == signature.KeyId && key.Owner == actor.Id);
        if (key is null || !IsSigned(signature, key))
            return isFresh ? Refuse("The signature is not of the actor's key.") : new WebhookVerdict.Inquire();
        if (head.Id is { } id && !Vocabulary.IsSameSite(id, actor.Id))
            return Refuse("The activity's id is of another site than the actor.");
        return new WebhookVerdict.Deliver(DeliveryOf(head), SenderNote.Of(actor));
    }

    /// <summary>An activity's id tells its repetitions; without one, its bytes do.</summary>
    private static string? DeliveryOf(ActivityHead head) => head.Id is { } id ? ContentDigest.Fitting(id, LongestId) : null;
}
