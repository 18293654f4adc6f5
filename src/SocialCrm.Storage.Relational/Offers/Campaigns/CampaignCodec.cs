using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Writes a campaign as one JSON document, always in the same way, so that equal campaigns are equal texts.</summary>
internal static class CampaignCodec
{
    public static string Write(Campaign campaign)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", SqlValue.Text(campaign.Id.Value));
            json.WriteString("title", SqlValue.Text(campaign.Title));
            json.WriteNumber("start", SqlValue.Instant(campaign.Window.Start));
            json.WriteNumber("end", SqlValue.Instant(campaign.Window.End));
            json.WriteString("zone", campaign.Window.Zone);
            Write(json, "budget", campaign.Budget);
            json.WriteNumber("perPersonLimit", campaign.PerPersonLimit);
            json.WriteBoolean("isPersonal", campaign.IsPersonal);
            Write(json, campaign.Benefit);
            WriteFurther(json, campaign);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Campaign Read(string document)
    {
        using var json = JsonDocument.Parse(document);
        var root = json.RootElement;
        return new Campaign
        {
            Id = new CampaignId(Text(root, "id")),
            Title = Text(root, "title"),
            Window = CampaignWindow.Stored(
                SqlValue.Instant(root.GetProperty("start").GetInt64()), SqlValue.Instant(root.GetProperty("end").GetInt64()), Text(root, "zone")),
            Budget = ReadMoney(root, "budget"),
            PerPersonLimit = root.GetProperty("perPersonLimit").GetInt32(),
            IsPersonal = root.GetProperty("isPersonal").GetBoolean(),
            Benefit = ReadBenefit(root),
            CodeLifetime = root.TryGetProperty("codeLifetime", out var lifetime) ? new TimeSpan(lifetime.GetInt64()) : null,
            BudgetShards = root.TryGetProperty("budgetShards", out var shards) ? shards.GetInt32() : 1,
            Referral = root.TryGetProperty("referral", out var referral) ? ReadReferral(referral) : null,
            Holdout = root.TryGetProperty("holdout", out var holdout) ? new HoldoutId(holdout.GetString()!) : null,
            Limits = root.TryGetProperty("limits", out var limits) ? [.. limits.EnumerateArray().Select(ReadLimit)] : [],
        };
    }

    /// <summary>What is as it was before there was any choice is left out, so that a campaign reads the same as it always did.</summary>
    private static void WriteFurther(Utf8JsonWriter json, Campaign campaign)
    {
        if (campaign.CodeLifetime is { } lifetime)
            json.WriteNumber("codeLifetime", lifetime.Ticks);
        if (campaign.BudgetShards != 1)
            json.WriteNumber("budgetShards", campaign.BudgetShards);
        if (campaign.Holdout is { } holdout)
            json.WriteString("holdout", SqlValue.Text(holdout.Value));
        if (campaign.Referral is { } referral)
        {
            json.WriteStartObject("referral");
            json.WriteNumber("delay", referral.Delay.Ticks);
            json.WriteBoolean("twoSided", referral.IsTwoSided);
            json.WriteNumber("attribution", (int)referral.Attribution);
            json.WriteEndObject();
        }

        if (campaign.Limits.Count == 0)
            return;
        json.WriteStartArray("limits");
        foreach (var limit in campaign.Limits)
        {
            json.WriteStartObject();
            json.WriteBoolean("perPerson", limit.IsPerPerson);
            json.WriteNumber("period", (int)limit.Period);
            if (limit is BudgetLimit.OfMoney money)
                Write(json, "money", money.Cap);
            else if (limit is BudgetLimit.OfCodes codes)
                json.WriteNumber("codes", codes.Cap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ReferralTerms ReadReferral(JsonElement referral) => new(new TimeSpan(referral.GetProperty("delay").GetInt64()))
    {
        IsTwoSided = referral.GetProperty("twoSided").GetBoolean(),
        Attribution = (ReferralAttribution)referral.GetProperty("attribution").GetInt32(),
    };

    private static BudgetLimit ReadLimit(JsonElement limit)
    {
        var (isPerPerson, period) = (limit.GetProperty("perPerson").GetBoolean(), (BudgetPeriod)limit.GetProperty("period").GetInt32());
        return limit.TryGetProperty("codes", out var codes)
            ? new BudgetLimit.OfCodes(codes.GetInt64()) { IsPerPerson = isPerPerson, Period = period }
            : new BudgetLimit.OfMoney(ReadMoney(limit, "money")) { IsPerPerson = isPerPerson, Period = period };
    }

    private static void Write(Utf8JsonWriter json, Benefit benefit)
    {
        switch (benefit)
        {
            case Benefit.PercentageOff percentage:
                json.WriteString("benefit", "percentage-off");
                json.WriteString("percent", percentage.Percent.ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            case Benefit.AmountOff:
                json.WriteString("benefit", "amount-off");
                break;
            case Benefit.FreeItem item:
                json.WriteString("benefit", "free-item");
                json.WriteString("sku", SqlValue.Text(item.Sku));
                break;
            case Benefit.DonationPledge pledge:
                json.WriteString("benefit", "donation-pledge");
                json.WriteString("beneficiary", SqlValue.Text(pledge.Beneficiary));
                json.WriteBoolean("withdrawable", pledge.IsWithdrawable);
                break;
            case Benefit.StatementCredit credit:
                WriteTerms(json, credit);
                break;
            case Benefit.GiftValue gift:
                json.WriteString("benefit", "gift-value");
                json.WriteNumber("refunds", (int)gift.Refunds);
                Write(json, "minimum", gift.Minimum);
                break;
            default:
                throw new ArgumentException($"This store cannot keep a benefit of type {benefit.GetType().Name}.", nameof(benefit));
        }

        Write(json, "value", benefit.MaximumValue);
    }

    private static void WriteTerms(Utf8JsonWriter json, Benefit.StatementCredit credit)
    {
        json.WriteString("benefit", "statement-credit");
        Write(json, "minimumSpend", credit.MinimumSpend);
        json.WriteNumber("perCard", credit.PerCard);
        if (credit.EnrolmentCap is { } cap)
            json.WriteNumber("enrolmentCap", cap);
        if (credit.Merchant is { } merchant)
            json.WriteString("merchant", SqlValue.Text(merchant));
    }

    private static Benefit ReadBenefit(JsonElement root)
    {
        var value = ReadMoney(root, "value");
        return Text(root, "benefit") switch
        {
            "percentage-off" => new Benefit.PercentageOff(decimal.Parse(Text(root, "percent"), CultureInfo.InvariantCulture), value),
            "amount-off" => new Benefit.AmountOff(value),
            "free-item" => new Benefit.FreeItem(Text(root, "sku"), value),
            "donation-pledge" => new Benefit.DonationPledge(value, Text(root, "beneficiary")) { IsWithdrawable = root.GetProperty("withdrawable").GetBoolean() },
            "statement-credit" => new Benefit.StatementCredit(value, ReadMoney(root, "minimumSpend"), root.GetProperty("perCard").GetInt32())
            {
                EnrolmentCap = root.TryGetProperty("enrolmentCap", out var cap) ? cap.GetInt64() : null,
                Merchant = root.TryGetProperty("merchant", out var merchant) ? merchant.GetString() : null,
            },
            "gift-value" => new Benefit.GiftValue(ReadMoney(root, "minimum"), value) { Refunds = (GiftRefunds)root.GetProperty("refunds").GetInt32() },
            var other => throw new StoreException(StoreFailure.Newer, $"The store holds a benefit '{other}' that this version does not know. Update SocialCrm.Sdk."),
        };
    }

    private static void Write(Utf8JsonWriter json, string name, Money money)
    {
        json.WriteStartObject(name);
        json.WriteNumber("minor", money.ToMinorUnits());
        json.WriteString("currency", money.Currency.Code);
        json.WriteEndObject();
    }

    private static Money ReadMoney(JsonElement parent, string name)
    {
        var money = parent.GetProperty(name);
        return Money.FromMinorUnits(money.GetProperty("minor").GetInt64(), Currency.Parse(Text(money, "currency")));
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";
}
