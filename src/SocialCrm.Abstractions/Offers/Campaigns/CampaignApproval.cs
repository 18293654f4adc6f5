namespace SocialCrm.Offers;

/// <summary>Who wrote a version of a campaign and who approved it: never the same.</summary>
public sealed record CampaignApproval
{
    /// <summary>Takes two different members of staff.</summary>
    /// <exception cref="ArgumentException">One is missing, or both are the same.</exception>
    public CampaignApproval(StaffId author, StaffId approver)
    {
        if (author == default || approver == default)
            throw new ArgumentException("A campaign is written by one member of staff and approved by another. Name both.", nameof(approver));
        if (author == approver)
            throw new ArgumentException("Whoever wrote a campaign does not approve it. Name somebody else as the approver.", nameof(approver));
        Author = author;
        Approver = approver;
    }

    /// <summary>Who wrote it.</summary>
    public StaffId Author { get; }

    /// <summary>Who approved it.</summary>
    public StaffId Approver { get; }
}
