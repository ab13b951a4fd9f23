namespace Continuo.Adaptation.Calibration;

/// <summary>A placed partition as the inversion sees it.</summary>
/// <param name="Component">Index of its component.</param>
/// <param name="Server">Index of the shared edge device or virtual machine; −1 where nothing is shared.</param>
/// <param name="Instances">Instances of the server.</param>
/// <param name="Rate">Requests/s that reach it.</param>
/// <param name="Reach">Probability that a request of the component reaches it.</param>
/// <param name="Seconds">At a factor of 1: its demand on a server, its response time elsewhere.</param>
internal readonly record struct CalibratedPart(int Component, int Server, int Instances, double Rate, double Reach, double Seconds);
