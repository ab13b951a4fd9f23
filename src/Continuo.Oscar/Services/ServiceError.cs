namespace Continuo.Oscar.Services;

/// <summary>Why a definition is refused, in the words that the clients of OSCAR know.</summary>
/// <param name="Status">Status of the HTTP answer.</param>
/// <param name="Text">Body of the answer, plain text.</param>
public sealed record ServiceError(int Status, string Text)
{
    /// <summary>A service of that name exists.</summary>
    public static ServiceError NameTaken { get; } = new(400, "A service with the provided name already exists");

    /// <summary>A service of that name was made meanwhile.</summary>
    public static ServiceError NameTakenMeanwhile { get; } = new(409, "A service with the provided name already exists");

    /// <summary>A secret of that name exists.</summary>
    public static ServiceError SecretTaken { get; } = new(409, "A secret with the given name already exists");

    /// <summary>An input has no path.</summary>
    public static ServiceError NoInputPath { get; } = new(400, "input path cannot be empty");

    /// <summary>An output has no path.</summary>
    public static ServiceError NoOutputPath { get; } = new(400, "output path cannot be empty");

    /// <summary>An input has a provider from which no events come.</summary>
    public static ServiceError WrongInput { get; } = new(400, "unrecognized input (valid inputs are MinIO and dCache)");

    /// <summary>The volume of a service was to change.</summary>
    public static ServiceError VolumeChanged { get; } = new(400, "volume updates are not supported after service creation");

    /// <summary>The definition is no JSON, lacks something, or holds a value of a wrong type.</summary>
    public static ServiceError NotValid(string why) => new(400, $"The service specification is not valid: {why}");

    /// <summary>The service could not be made.</summary>
    public static ServiceError NotCreated(string why) => new(500, $"Error creating the service: {why}");

    /// <summary>A bucket belongs to somebody else.</summary>
    public static ServiceError BucketTaken(string bucket) => new(500, $"the bucket \"{bucket}\" already exists\n");

    /// <summary>A path names a provider that the definition does not hold.</summary>
    /// <param name="provider">In the form <c>type.id</c>.</param>
    public static ServiceError UnknownProvider(string provider) => new(500, $"the StorageProvider \"{provider}\" is not defined");

    /// <summary>A quantity cannot be read.</summary>
    public static ServiceError WrongQuantity { get; } =
        NotCreated("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
}
