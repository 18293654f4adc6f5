namespace SocialCrm.Offers;

/// <summary>Lets in whoever asks within a limited time, shorter than the campaign's own.</summary>
public sealed class DuringWindow : IEligibilityRule
{
    private readonly CampaignWindow window;

    /// <summary>Takes the window: from its start up to, and not including, its end.</summary>
    public DuringWindow(CampaignWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        this.window = window;
    }

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is given at another time.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return window.Start <= request.At && request.At < window.End
            ? new Eligibility(true, "Asks within the time that the campaign names.")
            : new Eligibility(false, Reason);
    }
}
