namespace SocialCrm.Customers;

/// <summary>Where labels stand already, so that the next one is put beside them.</summary>
internal sealed class LabelRoom
{
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>Takes the room around a point.</summary>
    public void Take((double X, double Y) centre, double width, double height) =>
        taken.Add((centre.X - width / 2, centre.Y - height / 2, centre.X + width / 2, centre.Y + height / 2));

    /// <summary>Takes the room around a point where it is free.</summary>
    public bool TryTake((double X, double Y) centre, double width, double height)
    {
        var (left, top) = (centre.X - width / 2, centre.Y - height / 2);
        if (taken.Exists(other => left < other.Right && left + width > other.Left && top < other.Bottom && top + height > other.Top))
            return false;
        Take(centre, width, height);
        return true;
    }
}
