using SocialCrm.Connectors.Tests.Webhooks;
using SocialCrm.Connectors.Webhooks;

namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>Every webhook receiver of ours. A new one joins with an entry here.</summary>
internal static class FuzzTargets
{
    private const string Signature = "webhook-signature";

    private static readonly StandardSender Secret = StandardSender.WithSecret("fuzz");
    private static readonly StandardSender Key = StandardSender.WithPrivateKey("fuzz");

    private static readonly FuzzActor Ada = new();

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("webhook, secret", crm => crm.AddWebhook("fuzz", hook => hook.Secrets.Add(Secret.Key)), SignedBy(Secret)) { SaysTheSame = IsListed, Share = 12 },
        new("webhook, secret, HTML through a map", crm => crm.AddWebhook("fuzz", Mapped), SignedBy(Secret)) { SaysTheSame = IsListed, Share = 7 },
        new("webhook, public key", crm => crm.AddWebhook("fuzz", hook => hook.PublicKeys.Add(Key.Key)), SignedBy(Key)) { SaysTheSame = IsListed, SignedAhead = 100 },
        new("activitypub", AddShop, Ada.Sign) { SaysTheSame = FuzzActor.SaysTheSame, Wrap = FuzzActor.Activity, TakesAnyBody = false, Site = Ada, SignedAhead = 500, Share = 2 },
    ];

    private static void AddShop(SocialCrmBuilder crm) => crm.AddActivityPub("fuzz", shop =>
    {
        shop.Actor = new Uri(FuzzActor.Shop);
        shop.UserName = "shop";
        shop.PrivateKey = FuzzActor.ShopKey;
    });

    private static void Mapped(WebhookOptions hook)
    {
        hook.Secrets.Add(Secret.Key);
        hook.TextIsHtml = true;
        hook.DefaultZone = "Europe/Paris";
        hook.Map = FieldMap.Parse("id=id,author.id=author,author.name=author-handle,time=time,text=text,$.type=kind,$.timestamp=version,media.url=media,data.x=channel");
    }

    private static Func<byte[], Dictionary<string, string>> SignedBy(StandardSender sender) => body => sender.Headers("msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", FuzzTarget.At, body);

    /// <summary>Standard Webhooks lets a header list several signatures, of which one must fit.</summary>
    private static bool IsListed(Dictionary<string, string> genuine, Dictionary<string, string> changed) =>
        genuine.All(header => changed.TryGetValue(header.Key, out var value)
            && (value == header.Value || (header.Key == Signature && value.Split(' ').Contains(header.Value))));
}
