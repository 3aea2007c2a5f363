"""What the taste has to beat, each as its paper or its name says."""
